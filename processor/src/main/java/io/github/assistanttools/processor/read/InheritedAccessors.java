package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The methods of a class, each with those of the types above it that it stands for. Jackson merges
 * the annotations of all of them: of each annotation the nearest counts. Here {@code @JsonIgnore}
 * is merged in the same way; any other counts only on the method that is called, so one that stands
 * above and is not repeated there is a problem.
 */
final class InheritedAccessors {

  /** What decides on its own that a class is another value than its properties. */
  private static final Set<String> VALUES = Set.of(Jackson.VALUE, Jackson.KEY);

  /** What says nothing where there is no such property. */
  private static final Set<String> OF_PROPERTIES =
      Set.of(Jackson.IGNORE, Jackson.TRANSIENT, Jackson.INCLUDE, Jackson.DESCRIPTION);

  /** What says nothing of the value of a class that is one. */
  private static final Set<String> NOT_OF_VALUES =
      Set.of(
          Jackson.IGNORE,
          Jackson.TRANSIENT,
          Jackson.INCLUDE,
          Jackson.DESCRIPTION,
          Jackson.PROPERTY);

  private record Key(String name, int parameters) {
    Key(ExecutableElement method) {
      this(method.getSimpleName().toString(), method.getParameters().size());
    }
  }

  private final TypeElement type;
  private final Place place;
  private final Map<Key, List<ExecutableElement>> methods = new LinkedHashMap<>();

  /** Looks at the methods of a class, and of the types above it. */
  InheritedAccessors(ClassAnnotations annotations, Place place) {
    this.type = annotations.types().get(0);
    this.place = place;
    for (TypeElement each : annotations.types()) {
      for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
        if (!method.getModifiers().contains(Modifier.STATIC)) {
          methods.computeIfAbsent(new Key(method), key -> new ArrayList<>()).add(method);
        }
      }
    }
  }

  /** Whether {@code @JsonIgnore} counts for the method of this name and as many parameters. */
  boolean ignores(String name, int parameters) {
    List<ExecutableElement> group = methods.getOrDefault(new Key(name, parameters), List.of());
    // One that takes another type is another method, which takes nothing back.
    return group.stream()
        .collect(Collectors.groupingBy(TypeMirrors::erasedParameters))
        .values()
        .stream()
        .anyMatch(same -> Jackson.ignoredByNearest(same).orElse(false));
  }

  /** Whether {@code @JsonIgnore} counts for any getter or setter of a property, visible or not. */
  boolean ignoresAny(String property) {
    return methods.keySet().stream()
        .filter(key -> !key.name().equals(property) && isAccessorOf(key, property))
        .anyMatch(key -> ignores(key.name(), key.parameters()));
  }

  /**
   * Reports the annotations above an object's accessors.
   *
   * @param shown names in Java of the properties that the object has
   */
  void reportOfObject(Set<String> shown, List<Problem> problems) {
    methods.forEach(
        (key, group) -> {
          boolean member = shown.stream().anyMatch(each -> isAccessorOf(key, each));
          unrepeated(group)
              .forEach(
                  (each, method) -> {
                    String name = Annotations.name(each);
                    if (counts(each) && (member ? !settled(name, key) : saysMore(each, key))) {
                      problems.add(problem(each, method, called(group)));
                    }
                  });
        });
  }

  /** Whether an annotation says something where there is no such property. */
  private boolean saysMore(AnnotationMirror annotation, Key key) {
    String name = Annotations.name(annotation);
    boolean always = VALUES.contains(name) || Jackson.isBundle(annotation);
    return always || !OF_PROPERTIES.contains(name) && !ignores(key.name(), key.parameters());
  }

  /**
   * A property whose accessor is ignored is left out already; a record's other getters are not
   * looked at.
   */
  private boolean settled(String name, Key key) {
    boolean ignore = name.equals(Jackson.IGNORE) || name.equals(Jackson.TRANSIENT);
    return ignore && !ignores(key.name(), key.parameters());
  }

  /**
   * Reports the annotations above the methods of an enum, or of a class with a {@code @JsonValue}.
   *
   * @param value the name of the method that gives the value
   */
  void reportOfValue(Optional<String> value, List<Problem> problems) {
    methods.forEach(
        (key, group) ->
            unrepeated(group)
                .forEach(
                    (each, method) -> {
                      String name = Annotations.name(each);
                      boolean ofValue = value.filter(key.name()::equals).isPresent();
                      if (Jackson.isBundle(each)
                          || VALUES.contains(name) && counts(each)
                          || ofValue && counts(each) && !NOT_OF_VALUES.contains(name)) {
                        problems.add(problem(each, method, called(group)));
                      }
                    }));
  }

  /**
   * The nearest annotation of each kind that stands on another method than the one that is called.
   */
  private Map<AnnotationMirror, ExecutableElement> unrepeated(List<ExecutableElement> group) {
    Optional<ExecutableElement> called = called(group);
    Map<String, AnnotationMirror> nearest = new HashMap<>();
    Map<AnnotationMirror, ExecutableElement> unrepeated = new LinkedHashMap<>();
    for (ExecutableElement method : group) {
      for (AnnotationMirror annotation : method.getAnnotationMirrors()) {
        boolean first = nearest.putIfAbsent(Annotations.name(annotation), annotation) == null;
        if (first && called.filter(each -> repeats(each, method, annotation)).isEmpty()) {
          unrepeated.put(annotation, method);
        }
      }
    }
    return unrepeated;
  }

  /**
   * The annotation itself, or one that says the same on the method or on its field. Whether a class
   * is another value is asked of the class alone, and not of its superclasses.
   */
  private boolean repeats(
      ExecutableElement called, ExecutableElement method, AnnotationMirror annotation) {
    boolean ofSuperclass =
        VALUES.contains(Annotations.name(annotation)) && !called.getEnclosingElement().equals(type);
    return !ofSuperclass
        && (called.equals(method)
            || forms(called).stream()
                .flatMap(Annotations::stream)
                .anyMatch(each -> each.toString().equals(annotation.toString())));
  }

  private static List<Element> forms(ExecutableElement called) {
    List<Element> forms = new ArrayList<>(List.of(called));
    for (Element member : called.getEnclosingElement().getEnclosedElements()) {
      if (member.getKind() == ElementKind.FIELD
          && isAccessorOf(new Key(called), member.getSimpleName().toString())) {
        forms.add(member);
      }
    }
    return forms;
  }

  /** The first of them in a class; those of interfaces are never read. */
  private static Optional<ExecutableElement> called(List<ExecutableElement> group) {
    return group.stream()
        .filter(each -> !each.getEnclosingElement().getKind().isInterface())
        .findFirst();
  }

  private static boolean isAccessorOf(Key key, String property) {
    return key.name().equals(property)
        || key.parameters() == 0
            && (key.name().equalsIgnoreCase("get" + property)
                || key.name().equalsIgnoreCase("is" + property))
        || key.parameters() == 1 && key.name().equalsIgnoreCase("set" + property);
  }

  private static boolean counts(AnnotationMirror annotation) {
    return Jackson.counts(annotation) && Annotations.flag(annotation, "value", true);
  }

  private Problem problem(
      AnnotationMirror annotation, ExecutableElement above, Optional<ExecutableElement> called) {
    boolean own = called.filter(each -> each.getEnclosingElement().equals(type)).isPresent();
    String text =
        own
            ? "%s.%s overrides %s.%s, whose @%s would not count here; repeat it on the property"
            : "%s.%s is inherited with %s.%s, whose @%s would not count here; declare it in the class, with its annotations";
    return new Problem(
        ProblemId.JACKSON,
        text.formatted(
            type.getSimpleName(),
            above.getSimpleName(),
            above.getEnclosingElement().getSimpleName(),
            above.getSimpleName(),
            annotation.getAnnotationType().asElement().getSimpleName()),
        own && place.elsewhere(type) == null ? site(called.get()) : place.ofOwner());
  }

  /** An accessor that the compiler made for a record has no position; its field has one. */
  private static Site site(ExecutableElement called) {
    boolean record = called.getEnclosingElement().getKind() == ElementKind.RECORD;
    return ElementSite.of(
        called.getEnclosingElement().getEnclosedElements().stream()
            .map(Element.class::cast)
            .filter(each -> record && each.getKind() == ElementKind.FIELD)
            .filter(each -> each.getSimpleName().equals(called.getSimpleName()))
            .findFirst()
            .orElse(called));
  }
}
