package io.github.assistanttools.processor.read.element;

import io.github.assistanttools.processor.read.classfile.ClassFiles;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the compiler shows in one round: an element is valid for one round only. */
public record Round(Elements elements, Types types, Sources sources, ClassFiles classFiles) {

  public static Round of(ProcessingEnvironment environment, Sources sources) {
    Elements elements = environment.getElementUtils();
    return new Round(
        elements,
        environment.getTypeUtils(),
        sources,
        new ClassFiles(elements, environment.getFiler(), sources::contain));
  }
}
