package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.read.declaration.Reading;
import io.github.assistanttools.processor.read.element.Fault;
import io.github.assistanttools.processor.read.element.Members;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** Which types can have a JSON form of their own, by what kind of type they are. */
final class ClassKinds {

  /**
   * A class that extends or implements one of these may hold more than plain data, so its getters
   * would not describe its JSON form; and what to use in its place.
   */
  private static final Map<String, String> MORE_THAN_DATA =
      Map.of(
          "java.lang.Iterable", "use List, or a record that holds one",
          "java.lang.CharSequence", "use String, or a record that holds one",
          "java.util.Map", "use Map, or a record that holds one",
          "java.util.Iterator", "use List, or a record that holds one",
          "java.util.concurrent.Future", "use the type of its value",
          "java.util.concurrent.CompletionStage", "use the type of its value");

  /** The superclasses of records and enums. */
  private static final Set<String> USUAL = Set.of("java.lang.Record", "java.lang.Enum");

  static final Fault NOT_ABSTRACT =
      new Fault(
          "is sealed and not abstract, so it is a variant of itself", "make it abstract, or final");

  private static final String SEAL = "seal it, or use a record instead";
  private static final Fault FOREIGN = new Fault("has no JSON form", "");

  private ClassKinds() {}

  /**
   * Why a type has no form; empty for an enum, a record, a sealed type or a class that may hold
   * data. The way out is empty for a type that the user cannot change.
   */
  static Optional<Fault> fault(TypeElement type, Reading reading) {
    if (type.getKind() == ElementKind.ENUM) {
      // Its constants are the whole of it, whatever declares it and whatever it implements.
      return Optional.empty();
    } else if (foreign(type)) {
      return Optional.of(FOREIGN);
    }
    List<TypeElement> above = reading.superTypes.of(type);
    return moreThanData(type, above)
        .or(() -> ofKind(type).map(each -> reading.possible(each, type)));
  }

  private static Optional<Fault> ofKind(TypeElement type) {
    if (Members.isRecord(type) || sealed(type)) {
      return Optional.empty();
    } else if (type.getKind() == ElementKind.INTERFACE) {
      return Fault.of("is an interface that any class can implement", SEAL);
    } else if (type.getKind() != ElementKind.CLASS) {
      return Optional.of(FOREIGN);
    } else if (type.getModifiers().contains(Modifier.SEALED)) {
      return Optional.of(NOT_ABSTRACT);
    } else if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      return Fault.of("is an abstract class that any class can extend", SEAL);
    } else if (type.getNestingKind() == NestingKind.MEMBER && !Members.isStatic(type)) {
      return Fault.of("is an inner class, which needs an enclosing instance", "make it static");
    }
    return Optional.empty();
  }

  /** Whether all its subtypes are known. */
  static boolean sealed(TypeElement type) {
    return type.getModifiers().contains(Modifier.SEALED)
        && (type.getKind() == ElementKind.INTERFACE
            || type.getModifiers().contains(Modifier.ABSTRACT));
  }

  /** The JDK's other types have rows of their own or none: their members do not matter. */
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

  private static Optional<Fault> moreThanData(TypeElement type, List<TypeElement> above) {
    String wayOut =
        above.stream()
            .flatMap(each -> Stream.ofNullable(MORE_THAN_DATA.get(name(each))))
            .findFirst()
            .orElse("use a record instead");
    return above.stream()
        .filter(
            each ->
                MORE_THAN_DATA.containsKey(name(each))
                    || !each.equals(type) && isForeignClass(each))
        .findFirst()
        .map(
            each ->
                new Fault(
                    "%s %s, so it may be more than its properties"
                        .formatted(
                            each.getKind().isInterface() ? "implements" : "extends", name(each)),
                    wayOut));
  }

  private static String name(TypeElement type) {
    return type.getQualifiedName().toString();
  }

  private static boolean isForeignClass(TypeElement superclass) {
    return foreign(superclass)
        && superclass.getKind() == ElementKind.CLASS
        && !USUAL.contains(superclass.getQualifiedName().toString());
  }
}
