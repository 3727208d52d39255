package io.github.assistanttools.processor.read.property;

import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.read.declaration.Annotations;
import io.github.assistanttools.processor.read.declaration.Declaration;
import io.github.assistanttools.processor.read.declaration.Jackson;
import io.github.assistanttools.processor.read.declaration.Place;
import io.github.assistanttools.processor.read.element.Members;
import io.github.assistanttools.processor.read.element.TypeMirrors;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/**
 * The methods of a class, each with the inherited methods that are one with it. Jackson merges the
 * annotations of all of them: the nearest of each name counts. This processor merges
 * {@code @JsonIgnore} in the same way; any other counts only on the method that is called, so an
 * inherited one that is not repeated there is a problem.
 */
public final class InheritedAccessors {

  /** They alone decide that a class is a value and not an object. */
  private static final Set<String> VALUES = Set.of(Jackson.VALUE, Jackson.KEY);

  private static final Set<String> IGNORING = Set.of(Jackson.IGNORE, Jackson.TRANSIENT);

  /** They have no effect where there is no such property. */
  private static final Set<String> OF_PROPERTIES =
      Set.of(Jackson.IGNORE, Jackson.TRANSIENT, Jackson.INCLUDE, Jackson.DESCRIPTION);

  private final Declaration declaration;
  private final List<Accessor> all;
  private final Map<String, List<Accessor>> byName;
  private final Map<String, List<Accessor>> byProperty;

  public InheritedAccessors(Declaration declaration) {
    this.declaration = declaration;
    List<ExecutableElement> methods =
        declaration.annotations().types().stream()
            .flatMap(Members::methods)
            .filter(each -> !Members.isStatic(each))
            .toList();
    this.all =
        declaration.reading().superTypes.grouped(methods, declaration.type()).stream()
            .map(Accessor::new)
            .toList();
    this.byName = all.stream().collect(Collectors.groupingBy(Accessor::name));
    this.byProperty = all.stream().collect(Collectors.groupingBy(Accessor::property));
  }

  /** Whether {@code @JsonIgnore} counts for a method of this name and as many parameters. */
  public boolean ignores(String name, int parameters) {
    // Jackson distinguishes methods by their erasure: another method cancels nothing.
    return byName.getOrDefault(name, List.of()).stream()
        .filter(each -> each.parameters() == parameters)
        .flatMap(each -> each.methods().stream())
        .collect(Collectors.groupingBy(TypeMirrors::erasedParameters))
        .values()
        .stream()
        .anyMatch(same -> Jackson.ignored(same).orElse(false));
  }

  /** Whether {@code @JsonIgnore} counts for any getter or setter of a property, visible or not. */
  boolean ignoresAny(String property) {
    return byProperty.getOrDefault(BeanProperties.folded(property), List.of()).stream()
        .anyMatch(each -> !each.name().equals(property) && ignores(each));
  }

  private boolean ignores(Accessor accessor) {
    return ignores(accessor.name(), accessor.parameters());
  }

  /**
   * Reports the annotations above an object's accessors, and on overloads of them.
   *
   * @param members the properties that the object has
   * @param forms the elements whose annotations are read
   */
  public void reportOfObject(Stream<Member> members, Set<Element> forms) {
    Set<String> shown = members.map(Member::javaName).collect(Collectors.toSet());
    Set<String> properties = shown.stream().map(BeanProperties::folded).collect(Collectors.toSet());
    for (Accessor accessor : all) {
      boolean member = shown.contains(accessor.name()) || properties.contains(accessor.property());
      reportUnrepeated(
          accessor,
          each ->
              counts(each) && (member ? !isSettled(each, accessor) : countsAlone(each, accessor)));
      if (member && !accessor.in(forms)) {
        reportOverload(accessor);
      }
    }
  }

  /**
   * Jackson treats an overload of an accessor as another accessor of the property and reads its
   * annotations. This processor does not.
   */
  private void reportOverload(Accessor accessor) {
    boolean overload =
        byName.get(accessor.name()).stream()
            .anyMatch(each -> each != accessor && each.parameters() == accessor.parameters());
    if (overload) {
      accessor.called().ifPresent(this::reportOverload);
    }
  }

  private void reportOverload(ExecutableElement method) {
    Place place = declaration.placeOf(method);
    String fact =
        Members.path(method)
            + " is an overload that is not called, and its @%s would be ignored here";
    Annotations.stream(method)
        .filter(InheritedAccessors::counts)
        .forEach(
            each ->
                place
                    .at(method, each)
                    .problem(
                        ProblemId.JACKSON,
                        fact.formatted(Annotations.simpleName(each)),
                        "put it on the property"));
  }

  /** Whether an annotation has an effect where there is no such property. */
  private boolean countsAlone(AnnotationMirror annotation, Accessor accessor) {
    String name = Annotations.name(annotation);
    return VALUES.contains(name)
        || Jackson.isBundle(annotation)
        || !OF_PROPERTIES.contains(name) && !ignores(accessor);
  }

  /**
   * A property with an ignored accessor is already left out; the other getters of a record are not
   * read.
   */
  private boolean isSettled(AnnotationMirror annotation, Accessor accessor) {
    return IGNORING.contains(Annotations.name(annotation)) && !ignores(accessor);
  }

  /**
   * Reports the annotations above the methods of an enum, or of a class with a {@code @JsonValue}.
   *
   * @param value the name of the method that gives the value
   */
  public void reportOfValue(Optional<String> value) {
    for (Accessor accessor : all) {
      boolean ofValue = value.filter(accessor.name()::equals).isPresent();
      reportUnrepeated(
          accessor,
          each -> {
            String name = Annotations.name(each);
            boolean meansNothing = OF_PROPERTIES.contains(name) || name.equals(Jackson.PROPERTY);
            return Jackson.isBundle(each)
                || counts(each) && (VALUES.contains(name) || ofValue && !meansNothing);
          });
    }
  }

  /**
   * Reports the nearest annotation of each kind, if it is wrong and stands on another method than
   * the one that is called.
   */
  private void reportUnrepeated(Accessor accessor, Predicate<AnnotationMirror> wrong) {
    Set<String> nearest = new HashSet<>();
    for (ExecutableElement method : accessor.methods()) {
      for (AnnotationMirror annotation : method.getAnnotationMirrors()) {
        boolean first = nearest.add(Annotations.name(annotation));
        boolean repeated =
            accessor
                .called()
                .filter(each -> repeats(each, accessor, method, annotation))
                .isPresent();
        if (first && !repeated && wrong.test(annotation)) {
          report(annotation, method, accessor);
        }
      }
    }
  }

  /**
   * The annotation itself, or an equal one on the method or on its field. Whether a class is a
   * value depends on the class alone, not on its superclasses.
   */
  private boolean repeats(
      ExecutableElement called,
      Accessor accessor,
      ExecutableElement method,
      AnnotationMirror annotation) {
    boolean ofSuperclass =
        VALUES.contains(Annotations.name(annotation))
            && !called.getEnclosingElement().equals(declaration.type());
    return !ofSuperclass
        && (called.equals(method)
            || Stream.concat(Stream.of(called), accessor.fields(called))
                .flatMap(Annotations::stream)
                .anyMatch(each -> each.toString().equals(annotation.toString())));
  }

  private static boolean counts(AnnotationMirror annotation) {
    return Jackson.counts(annotation) && Annotations.flag(annotation, "value", true);
  }

  private void report(AnnotationMirror annotation, ExecutableElement above, Accessor accessor) {
    Optional<ExecutableElement> own =
        accessor.called().filter(each -> each.getEnclosingElement().equals(declaration.type()));
    String fact =
        "%s.%s %s %s, whose @%s would be ignored here"
            .formatted(
                declaration.typePath(),
                accessor.name(),
                own.isPresent() ? "overrides" : "is inherited with",
                Members.path(above),
                Annotations.simpleName(annotation));
    String wayOut =
        own.isPresent()
            ? "repeat it on the property"
            : "declare it in the class, with its annotations";
    Element site = own.map(InheritedAccessors::visible).orElse(declaration.type());
    declaration.place().at(site).problem(ProblemId.JACKSON, fact, wayOut);
  }

  /** An accessor that the compiler made for a record has no position; its field has one. */
  private static Element visible(ExecutableElement called) {
    Element owner = called.getEnclosingElement();
    Stream<? extends Element> fields =
        Members.isRecord(owner) ? Members.fields(owner) : Stream.of();
    return fields
        .filter(each -> each.getSimpleName().equals(called.getSimpleName()))
        .<Element>map(each -> each)
        .findFirst()
        .orElse(called);
  }
}
