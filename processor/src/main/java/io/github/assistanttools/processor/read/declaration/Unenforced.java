package io.github.assistanttools.processor.read.declaration;

import io.github.assistanttools.processor.read.element.Members;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Constraints of a class that are not on a property that is read, such as an {@code @AssertTrue} on
 * a method that compares two of them: no generated code would check these. Constraints on a
 * method's parameters do not apply to the object.
 */
public final class Unenforced {

  private Unenforced() {}

  /**
   * Reports those of a class and of its superclasses, whose constraints it inherits.
   *
   * @param enforced the elements whose constraints are checked
   */
  public static void report(List<TypeElement> classes, Collection<Element> enforced, Place place) {
    classes.stream()
        .flatMap(type -> Stream.concat(Stream.of(type), type.getEnclosedElements().stream()))
        .filter(each -> classes.contains(each) || isOfTheObject(each))
        .filter(each -> !enforced.contains(each))
        .forEach(each -> report(each, place));
  }

  /** Whether validators check it: they check fields and getters. */
  private static boolean isOfTheObject(Element element) {
    String name = Members.name(element);
    boolean getter =
        element instanceof ExecutableElement method
            && method.getKind() == ElementKind.METHOD
            && method.getParameters().isEmpty()
            && (name.startsWith("get") || name.startsWith("is"));
    return !Members.isStatic(element) && (getter || Members.isField(element));
  }

  private static void report(Element element, Place place) {
    String name = element instanceof TypeElement ? Members.name(element) : Members.path(element);
    String fact = "on " + name + " is not on a property that is read, so it would not be checked";
    String wayOut = "check it in the constructor, or in the tool method";
    for (ConstraintAnnotations.Found found : ConstraintAnnotations.on(element, place)) {
      found.refuse(fact, wayOut);
    }
  }
}
