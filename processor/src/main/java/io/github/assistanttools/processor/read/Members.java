package io.github.assistanttools.processor.read;

import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** The members of a class, in the order of their declaration, and what they are. */
final class Members {

  private Members() {}

  static Stream<VariableElement> fields(Element type) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream();
  }

  static Stream<ExecutableElement> methods(Element type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream();
  }

  static Stream<ExecutableElement> constructors(Element type) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream();
  }

  static String name(Element element) {
    return element.getSimpleName().toString();
  }

  /** A member with the name of its class, such as {@code Order.items}. */
  static String path(Element member) {
    return member.getEnclosingElement().getSimpleName() + "." + member.getSimpleName();
  }

  static boolean isStatic(Element element) {
    return element.getModifiers().contains(Modifier.STATIC);
  }

  static boolean isField(Element element) {
    return element.getKind() == ElementKind.FIELD;
  }

  static boolean isRecord(Element element) {
    return element.getKind() == ElementKind.RECORD;
  }
}
