package io.github.assistanttools.processor.read.element;

import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** The members of a class, in the order of their declaration, and what they are. */
public final class Members {

  private Members() {}

  public static Stream<VariableElement> fields(Element type) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream();
  }

  public static Stream<ExecutableElement> methods(Element type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream();
  }

  public static Stream<ExecutableElement> constructors(Element type) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream();
  }

  public static String name(Element element) {
    return element.getSimpleName().toString();
  }

  /** A member with the names of its classes, such as {@code Order.Item.price}. */
  public static String path(Element member) {
    return typePath(member.getEnclosingElement()) + "." + member.getSimpleName();
  }

  /** A type with the names of the classes around it, such as {@code Order.Item}. */
  public static String typePath(Element type) {
    return type.getEnclosingElement() instanceof TypeElement outer
        ? typePath(outer) + "." + type.getSimpleName()
        : type.getSimpleName().toString();
  }

  public static boolean isStatic(Element element) {
    return element.getModifiers().contains(Modifier.STATIC);
  }

  public static boolean isField(Element element) {
    return element.getKind() == ElementKind.FIELD;
  }

  public static boolean isRecord(Element element) {
    return element.getKind() == ElementKind.RECORD;
  }
}
