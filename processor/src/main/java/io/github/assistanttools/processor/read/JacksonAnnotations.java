package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
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
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Jackson's annotations that would change the JSON form and are not supported. To ignore one would
 * make the schema a lie about what its author knows from other mappers, so each is a problem; and
 * so is an annotation that stands for some of Jackson's, whichever they are.
 */
final class JacksonAnnotations {

  private static final Set<String> ON_PARAMETERS =
      Set.of(Jackson.PROPERTY, Jackson.DESCRIPTION, Jackson.ALIAS);
  private static final Set<String> ON_CONSTANTS = Set.of(Jackson.PROPERTY, Jackson.DESCRIPTION);
  private static final Set<String> ON_MEMBERS =
      Set.of(
          Jackson.PROPERTY,
          Jackson.DESCRIPTION,
          Jackson.ALIAS,
          Jackson.IGNORE,
          Jackson.INCLUDE,
          Jackson.CREATOR,
          Jackson.VALUE);

  /** Whether a class is another value is asked of the class alone. */
  private static final Set<String> ON_FIELDS_ABOVE =
      ON_MEMBERS.stream()
          .filter(name -> !name.equals(Jackson.VALUE))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> ON_CLASSES =
      Set.of(
          Jackson.IGNORE_PROPERTIES,
          Jackson.INCLUDE,
          Jackson.PROPERTY_ORDER,
          Jackson.TYPE_NAME,
          Jackson.CLASS_DESCRIPTION,
          Jackson.NAMING.get(0),
          Jackson.NAMING.get(1));

  /** Subtypes mean nothing to a class that no discriminator tells apart. */
  private static final Set<String> FROM_ABOVE =
      Stream.concat(ON_CLASSES.stream(), Stream.of(Jackson.SUB_TYPES))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> ON_SEALED_TYPES =
      Set.of(
          Jackson.TYPE_INFO,
          Jackson.SUB_TYPES,
          Jackson.IGNORE_PROPERTIES,
          Jackson.INCLUDE,
          Jackson.PROPERTY_ORDER,
          Jackson.TYPE_NAME,
          Jackson.CLASS_DESCRIPTION,
          Jackson.NAMING.get(0),
          Jackson.NAMING.get(1));

  private static final String BUNDLE =
      "stands for annotations of Jackson's and is not looked into; put the annotations themselves"
          + " there";

  private final List<Problem> problems;

  JacksonAnnotations(List<Problem> problems) {
    this.problems = problems;
  }

  /** Looks at a tool method and its parameters. */
  void look(ExecutableElement method, @Nullable Site use) {
    lookAt(method, method, ON_PARAMETERS, use);
    method.getParameters().forEach(parameter -> lookAt(parameter, method, ON_PARAMETERS, use));
  }

  /** Looks at a type and its members. */
  void look(TypeElement type, @Nullable Site use) {
    boolean enumeration = type.getKind() == ElementKind.ENUM;
    boolean sealed = type.getModifiers().contains(Modifier.SEALED);
    Set<String> onType = enumeration ? Set.of() : sealed ? ON_SEALED_TYPES : ON_CLASSES;
    lookAt(type, type, onType, use);
    members(type, enumeration ? ON_CONSTANTS : ON_MEMBERS, use);
  }

  /**
   * Looks at what a class inherits from the interfaces and classes above it, without their members.
   */
  void lookAbove(ClassAnnotations annotations, Place place) {
    TypeElement type = place.owner();
    for (ClassAnnotations.Found found : annotations.inherited()) {
      TypeElement above = found.type();
      boolean discriminates =
          Annotations.name(found.annotation()).equals(Jackson.TYPE_INFO)
              && annotations.tellsLeavesApart(above);
      Element owner = type.getKind() == ElementKind.ENUM ? type : above;
      Optional<String> wrong =
          discriminates ? Optional.empty() : wrong(found.annotation(), owner, FROM_ABOVE);
      wrong.ifPresent(text -> problems.add(fromAbove(found, text, place)));
    }
  }

  private static Problem fromAbove(ClassAnnotations.Found found, String wrong, Place place) {
    Site elsewhere = place.elsewhere(found.type());
    String text =
        "@%s on %s %s"
            .formatted(
                found.annotation().getAnnotationType().asElement().getSimpleName(),
                found.type().getSimpleName(),
                elsewhere == null
                    ? wrong
                    : "is inherited by " + place.owner().getSimpleName() + " and " + wrong);
    return new Problem(
        ProblemId.JACKSON,
        text,
        elsewhere == null ? new ElementSite(found.type(), found.annotation(), null) : elsewhere);
  }

  /**
   * Looks at the members of a superclass, and not at that class, whose annotations come from above.
   */
  void membersAbove(TypeElement type, @Nullable Site use) {
    members(type, ON_MEMBERS, use);
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      lookAt(field, type, ON_FIELDS_ABOVE, use);
    }
  }

  private void members(TypeElement type, Set<String> onMembers, @Nullable Site use) {
    for (Element member : type.getEnclosedElements()) {
      if (!(member instanceof TypeElement) && !repeats(member, type)) {
        lookAt(member, type, onMembers, use);
        if (member instanceof ExecutableElement method) {
          for (Element parameter : method.getParameters()) {
            if (!repeats(parameter, type)) {
              lookAt(parameter, type, onMembers, use);
            }
          }
        }
      }
    }
  }

  /** A record's components and implicit accessors only repeat its fields, and have no position. */
  private static boolean repeats(Element member, TypeElement type) {
    // Most have no annotations, and none is looked at twice.
    return !member.getAnnotationMirrors().isEmpty()
        && type.getKind() == ElementKind.RECORD
        && member.getKind() != ElementKind.FIELD
        && type.getEnclosedElements().stream()
            .anyMatch(
                field ->
                    field.getKind() == ElementKind.FIELD
                        && field.getSimpleName().equals(member.getSimpleName())
                        && names(field).containsAll(names(member)));
  }

  private static List<String> names(Element element) {
    return Annotations.stream(element).map(Annotations::name).toList();
  }

  private static String wayOut(Element owner, String annotation) {
    if (owner.getKind() == ElementKind.ENUM) {
      return "name the constants with @Name or @JsonProperty";
    }
    return annotation.equals(Jackson.TYPE_INFO) || annotation.equals(Jackson.SUB_TYPES)
        ? "put it on a sealed type"
        : "remove it, or use a record of its own for the tool";
  }

  private void lookAt(Element element, Element owner, Set<String> supported, @Nullable Site use) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      wrong(annotation, owner, supported)
          .ifPresent(wrong -> problems.add(problem(annotation, element, owner, wrong, use)));
    }
  }

  private static Optional<String> wrong(
      AnnotationMirror annotation, Element owner, Set<String> supported) {
    String name = Annotations.name(annotation);
    if (!Jackson.owns(name)) {
      return Jackson.isBundle(annotation) ? Optional.of(BUNDLE) : Optional.empty();
    }
    return supported.contains(name)
        ? Optional.empty()
        : Optional.of("would change the JSON form and is not supported; " + wayOut(owner, name));
  }

  private static Problem problem(
      AnnotationMirror annotation,
      Element element,
      Element owner,
      String wrong,
      @Nullable Site use) {
    String text =
        "@%s on %s %s"
            .formatted(
                annotation.getAnnotationType().asElement().getSimpleName(),
                use == null || element.equals(owner)
                    ? owner.getSimpleName()
                    : owner.getSimpleName() + "." + element.getSimpleName(),
                wrong);
    Site site = use == null ? new ElementSite(element, annotation, null) : use;
    return new Problem(ProblemId.JACKSON, text, site);
  }
}
