package io.github.assistanttools.processor.read;

import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** Which types can have a JSON form of their own, by what kind of type they are. */
final class ClassKinds {

  /**
   * A class that extends or implements these may hold more than plain data: its form in JSON would
   * not be what its getters say.
   */
  private static final Set<String> MORE_THAN_DATA =
      Set.of(
          "java.lang.Iterable",
          "java.lang.CharSequence",
          "java.util.Map",
          "java.util.Iterator",
          "java.util.concurrent.Future",
          "java.util.concurrent.CompletionStage");

  /** The superclasses of records and enums. */
  private static final Set<String> USUAL = Set.of("java.lang.Record", "java.lang.Enum");

  static final Fault NOT_ABSTRACT =
      new Fault(
          "is sealed and not abstract, so it is a variant of itself", "make it abstract, or final");

  private static final Fault FOREIGN = new Fault("has no JSON form", "");

  private ClassKinds() {}

  /**
   * Why a type has no form; empty for an enum, a record, a sealed type or a class that may hold
   * data. There is no way out of a type that the user cannot change.
   */
  static Optional<Fault> fault(TypeElement type, SuperTypes superTypes) {
    if (foreign(type) || moreThanData(type, superTypes)) {
      return Optional.of(FOREIGN);
    } else if (type.getKind() == ElementKind.ENUM || Members.isRecord(type) || sealed(type)) {
      return Optional.empty();
    } else if (type.getKind() == ElementKind.INTERFACE) {
      return Optional.of(
          new Fault(
              "is an interface that any class can implement",
              "seal it, or use a record instead"));
    } else if (type.getKind() != ElementKind.CLASS) {
      return Optional.of(FOREIGN);
    } else if (type.getModifiers().contains(Modifier.SEALED)) {
      return Optional.of(NOT_ABSTRACT);
    } else if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.of(
          new Fault(
              "is an abstract class that any class can extend",
              "seal it, or use a record instead"));
    } else if (type.getNestingKind() == NestingKind.MEMBER && !Members.isStatic(type)) {
      return Optional.of(
          new Fault("is an inner class, which needs an enclosing instance", "make it static"));
    }
    return Optional.empty();
  }

  /** Whether it is one of several types that are all known. */
  static boolean sealed(TypeElement type) {
    return type.getModifiers().contains(Modifier.SEALED)
        && (type.getKind() == ElementKind.INTERFACE
            || type.getModifiers().contains(Modifier.ABSTRACT));
  }

  /** The JDK's types have rows of their own or none: their members do not matter. */
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

  private static boolean moreThanData(TypeElement type, SuperTypes superTypes) {
    return superTypes.of(type).stream()
        .anyMatch(
            each ->
                MORE_THAN_DATA.contains(each.getQualifiedName().toString())
                    || !each.equals(type) && isForeignClass(each));
  }

  private static boolean isForeignClass(TypeElement superclass) {
    return foreign(superclass)
        && superclass.getKind() == ElementKind.CLASS
        && !USUAL.contains(superclass.getQualifiedName().toString());
  }
}
