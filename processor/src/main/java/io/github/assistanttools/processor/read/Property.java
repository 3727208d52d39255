package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Access;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A property before its type and its annotations are read.
 *
 * @param javaName the name in Java
 * @param forms the elements that may carry its annotations; the first is where it is reported
 * @param access how to get or set it
 * @param scope what the type variables in its type stand for
 */
record Property(
    String javaName,
    TypeMirror type,
    List<? extends Element> forms,
    Access access,
    TypeArguments scope) {

  /** Its accessors. */
  List<ExecutableElement> methods() {
    return forms.stream()
        .filter(form -> form.getKind() == ElementKind.METHOD)
        .map(ExecutableElement.class::cast)
        .toList();
  }

  /** The same with further elements that may carry its annotations. */
  Property and(List<? extends Element> more) {
    List<Element> all =
        Stream.concat(forms.stream(), more.stream()).<Element>map(form -> form).distinct().toList();
    return new Property(javaName, type, all, access, scope);
  }
}
