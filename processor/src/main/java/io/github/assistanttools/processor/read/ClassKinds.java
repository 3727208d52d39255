package io.github.assistanttools.processor.read;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Which types can have a JSON form of their own, by what kind of type they are. */
final class ClassKinds {

  /**
   * What else than plain data may be in a class that extends or implements these: their form in
   * JSON would not be what their getters say.
   */
  private static final Set<String> MORE_THAN_DATA =
      Set.of(
          "java.lang.Iterable",
          "java.lang.CharSequence",
          "java.util.Map",
          "java.util.Iterator",
          "java.util.concurrent.Future",
          "java.util.concurrent.CompletionStage");

  /**
   * Why a type has no form.
   *
   * @param reason a clause that begins with a verb
   * @param wayOut empty for a type that is not for the user to change
   */
  record Refusal(String reason, String wayOut) {
    static final Refusal FOREIGN = new Refusal("has no JSON form", "");
  }

  /** Empty for an enum, a record, a sealed type or a class that may hold data. */
  Optional<Refusal> refusal(TypeElement type) {
    if (foreign(type) || moreThanData(type, new HashSet<>())) {
      return Optional.of(Refusal.FOREIGN);
    } else if (type.getKind() == ElementKind.ENUM || type.getKind() == ElementKind.RECORD) {
      return Optional.empty();
    } else if (sealed(type)) {
      return Optional.empty();
    } else if (type.getKind() == ElementKind.INTERFACE) {
      return Optional.of(
          new Refusal(
              "is an interface that anything may implement",
              "seal it, or use a record in its place"));
    } else if (type.getKind() != ElementKind.CLASS) {
      return Optional.of(Refusal.FOREIGN);
    } else if (type.getModifiers().contains(Modifier.SEALED)) {
      return Optional.of(
          new Refusal(
              "is sealed and not abstract, so it is a variant of itself",
              "make it abstract, or final"));
    } else if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.of(
          new Refusal(
              "is an abstract class that anything may extend",
              "seal it, or use a record in its place"));
    } else if (type.getNestingKind() == NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of(
          new Refusal("is an inner class, which needs an object around it", "make it static"));
    }
    return Optional.empty();
  }

  /** Whether it is one of several types that are all known. */
  boolean sealed(TypeElement type) {
    return type.getModifiers().contains(Modifier.SEALED)
        && (type.getKind() == ElementKind.INTERFACE
            || type.getModifiers().contains(Modifier.ABSTRACT));
  }

  /** The JDK's types have rows of their own or none: what is inside them is nobody's business. */
  private static boolean foreign(TypeElement type) {
    String name = type.getQualifiedName().toString();
    return name.startsWith("java.")
        || name.startsWith("javax.")
        || name.startsWith("jdk.")
        || name.startsWith("com.sun.")
        || name.startsWith("sun.")
        || name.startsWith("com.fasterxml.jackson.")
        || name.startsWith("tools.jackson.")
        || name.startsWith("io.github.assistanttools.runtime.");
  }

  private static boolean moreThanData(TypeElement type, Set<TypeElement> seen) {
    if (MORE_THAN_DATA.contains(type.getQualifiedName().toString())) {
      return true;
    }
    TypeMirror superclass = type.getSuperclass();
    if (superclass.getKind() == TypeKind.DECLARED) {
      TypeElement parent = element(superclass);
      boolean usual =
          Lineage.isObject(superclass)
              || type.getKind() == ElementKind.RECORD
              || type.getKind() == ElementKind.ENUM;
      if (!usual && (foreign(parent) || moreThanData(parent, seen))) {
        return true;
      }
    }
    return type.getInterfaces().stream()
        .filter(parent -> parent.getKind() == TypeKind.DECLARED)
        .map(ClassKinds::element)
        .filter(seen::add)
        .anyMatch(parent -> moreThanData(parent, seen));
  }

  private static TypeElement element(TypeMirror type) {
    return (TypeElement) ((DeclaredType) type).asElement();
  }
}
