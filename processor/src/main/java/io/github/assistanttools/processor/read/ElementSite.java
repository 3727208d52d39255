package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Site;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** An element, or an annotation on it, or a value in that annotation. */
public record ElementSite(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value)
    implements Site {

  /** The element itself. */
  public static ElementSite of(Element element) {
    return new ElementSite(element, null, null);
  }

  /** Prints an error at this token. */
  public void report(Messager messager, String message) {
    messager.printMessage(Diagnostic.Kind.ERROR, message, element, annotation, value);
  }
}
