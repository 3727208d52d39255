package io.github.assistanttools.processor.read.declaration;

import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.read.element.Fault;
import io.github.assistanttools.processor.read.element.Members;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Reports Jackson's annotations that would change the JSON form and are not supported. If one were
 * ignored, the schema would contradict the JSON of other mappers. A bundle of Jackson annotations
 * is refused, whatever it contains.
 */
public final class JacksonAnnotations {

  private static final Set<String> ON_PARAMETERS =
      Set.of(Jackson.PROPERTY, Jackson.DESCRIPTION, Jackson.ALIAS);
  private static final Set<String> ON_CONSTANTS = Set.of(Jackson.PROPERTY, Jackson.DESCRIPTION);
  private static final Set<String> ON_MEMBERS =
      with(ON_PARAMETERS, Jackson.IGNORE, Jackson.INCLUDE, Jackson.CREATOR, Jackson.VALUE);

  /** Whether a class is a value depends on the class alone. */
  private static final Set<String> ON_FIELDS_ABOVE =
      with(ON_PARAMETERS, Jackson.IGNORE, Jackson.INCLUDE, Jackson.CREATOR);

  private static final Set<String> ON_CLASSES =
      Set.of(
          Jackson.IGNORE_PROPERTIES,
          Jackson.INCLUDE,
          Jackson.PROPERTY_ORDER,
          Jackson.TYPE_NAME,
          Jackson.CLASS_DESCRIPTION,
          Jackson.NAMING.get(0),
          Jackson.NAMING.get(1));

  /** Subtypes have no effect on a class without a discriminator. */
  private static final Set<String> FROM_ABOVE = with(ON_CLASSES, Jackson.SUB_TYPES);

  private static final Set<String> ON_SEALED_TYPES =
      with(ON_CLASSES, Jackson.SUB_TYPES, Jackson.TYPE_INFO);

  private static final Fault BUNDLE =
      new Fault(
          "is a bundle of Jackson annotations, which is not supported",
          "use the annotations themselves");

  private JacksonAnnotations() {}

  private static Set<String> with(Set<String> names, String... more) {
    return Stream.concat(names.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
  }

  /** On a tool method and its parameters. */
  public static void reportUnsupported(ExecutableElement method, Place place) {
    reportOn(method, method, ON_PARAMETERS, place);
    method.getParameters().forEach(each -> reportOn(each, method, ON_PARAMETERS, place));
  }

  /** On a type and its members. */
  public static void reportUnsupported(TypeElement type, Place place) {
    boolean enumeration = type.getKind() == ElementKind.ENUM;
    boolean sealed = type.getModifiers().contains(Modifier.SEALED);
    Set<String> onType = enumeration ? Set.of() : sealed ? ON_SEALED_TYPES : ON_CLASSES;
    reportOn(type, type, onType, place);
    reportOnMembers(type, enumeration ? ON_CONSTANTS : ON_MEMBERS, place);
  }

  /** On the interfaces and classes above a class, without their members. */
  public static void reportInherited(Declaration declaration) {
    for (ClassAnnotations.Found found : declaration.annotations().inherited()) {
      boolean discriminator =
          Annotations.name(found.annotation()).equals(Jackson.TYPE_INFO)
              && isOfSealedType(found.on(), declaration);
      Element owner =
          declaration.type().getKind() == ElementKind.ENUM ? declaration.type() : found.on();
      if (!discriminator) {
        fault(found.annotation(), owner, FROM_ABOVE)
            .ifPresent(fault -> reportInherited(found, fault, declaration));
      }
    }
  }

  /**
   * Whether a type gives a sealed supertype of a class its discriminator. The class then has the
   * discriminator as a leaf of the sealed type, and none of its own.
   */
  private static boolean isOfSealedType(Element type, Declaration leaf) {
    return leaf.annotations().types().stream()
        .filter(each -> each.getModifiers().contains(Modifier.SEALED))
        .flatMap(each -> leaf.reading().annotations(each).find(Jackson.TYPE_INFO).stream())
        .anyMatch(found -> found.on().equals(type));
  }

  private static void reportInherited(
      ClassAnnotations.Found found, Fault fault, Declaration declaration) {
    Place place = declaration.placeOf(found.on());
    String heir = place.hasSource() ? "" : "is inherited by " + declaration.typePath() + " and ";
    report(found, Members.typePath(found.on()), fault.of(heir), place);
  }

  private static void report(ClassAnnotations.Found found, String name, Fault fault, Place place) {
    String fact =
        "@" + Annotations.simpleName(found.annotation()) + " on " + name + " " + fault.fact();
    place.at(found.site()).problem(ProblemId.JACKSON, fact, fault.wayOut());
  }

  /** On the members of a superclass; what stands on that class itself is inherited. */
  public static void reportOnSuperclass(TypeElement type, Place place) {
    reportOnMembers(type, ON_MEMBERS, place);
    Members.fields(type).forEach(field -> reportOn(field, type, ON_FIELDS_ABOVE, place));
  }

  private static void reportOnMembers(TypeElement type, Set<String> supported, Place place) {
    type.getEnclosedElements().stream()
        .filter(member -> !(member instanceof TypeElement))
        .flatMap(member -> Stream.concat(Stream.of(member), parameters(member)))
        .filter(each -> !repeats(each, type))
        .forEach(each -> reportOn(each, type, supported, place));
  }

  private static Stream<? extends Element> parameters(Element member) {
    return member instanceof ExecutableElement method
        ? method.getParameters().stream()
        : Stream.empty();
  }

  /** A record's components and implicit accessors only repeat its fields, and have no position. */
  private static boolean repeats(Element member, TypeElement type) {
    // Most have no annotations, so this spares a search of the fields.
    return !member.getAnnotationMirrors().isEmpty()
        && Members.isRecord(type)
        && member.getKind() != ElementKind.FIELD
        && Members.fields(type)
            .anyMatch(
                field ->
                    field.getSimpleName().equals(member.getSimpleName())
                        && names(field).containsAll(names(member)));
  }

  private static List<String> names(Element element) {
    return Annotations.stream(element).map(Annotations::name).toList();
  }

  private static void reportOn(Element element, Element owner, Set<String> supported, Place place) {
    String name =
        place.hasSource() || element.equals(owner)
            ? Members.typePath(owner)
            : Members.path(element);
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      ClassAnnotations.Found found = new ClassAnnotations.Found(element, annotation);
      fault(annotation, owner, supported).ifPresent(fault -> report(found, name, fault, place));
    }
  }

  private static Optional<Fault> fault(
      AnnotationMirror annotation, Element owner, Set<String> supported) {
    String name = Annotations.name(annotation);
    if (!Jackson.owns(name)) {
      return Jackson.isBundle(annotation) ? Optional.of(BUNDLE) : Optional.empty();
    }
    return supported.contains(name)
        ? Optional.empty()
        : Optional.of(
            new Fault("would change the JSON form and is not supported", wayOut(owner, name)));
  }

  private static String wayOut(Element owner, String annotation) {
    if (owner.getKind() == ElementKind.ENUM) {
      return "remove it, and name the constants with @Name or @JsonProperty";
    }
    return annotation.equals(Jackson.TYPE_INFO) || annotation.equals(Jackson.SUB_TYPES)
        ? "put it on a sealed type"
        : "remove it, or use a separate record for the tool";
  }
}
