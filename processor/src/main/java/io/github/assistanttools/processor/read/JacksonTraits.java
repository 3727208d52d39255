package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What Jackson's annotations on a class say of all its properties.
 *
 * @param naming what becomes of a name that nobody wrote; empty for the interface's own naming
 * @param ignored names of properties, as they stand in JSON, that there are none of
 * @param ignoresUnknown whether properties without a meaning are passed over
 * @param order names of properties that come first
 * @param alphabetic whether the others are sorted
 * @param omitsNull whether null members are left out
 */
record JacksonTraits(
    Optional<UnaryOperator<String>> naming,
    Set<String> ignored,
    boolean ignoresUnknown,
    List<String> order,
    boolean alphabetic,
    boolean omitsNull) {

  static final JacksonTraits NONE =
      new JacksonTraits(Optional.empty(), Set.of(), false, List.of(), false, false);

  private static final Set<String> EVERYTHING = Set.of("ALWAYS", "USE_DEFAULTS");
  private static final Set<String> NOTHING_NULL = Set.of("NON_NULL", "NON_ABSENT");

  /**
   * Reads the annotations of a class.
   *
   * @param annotations its own, and those it inherits from interfaces and superclasses
   */
  static JacksonTraits of(ClassAnnotations annotations, Place place, List<Problem> problems) {
    Optional<ClassAnnotations.Found> ignores = annotations.find(Jackson.IGNORE_PROPERTIES);
    ignores.ifPresent(each -> oneWay(each, place, problems));
    Optional<AnnotationMirror> ignore = ignores.map(ClassAnnotations.Found::annotation);
    Optional<AnnotationMirror> order =
        annotations.find(Jackson.PROPERTY_ORDER).map(ClassAnnotations.Found::annotation);
    return new JacksonTraits(
        annotations.find(Jackson.NAMING).flatMap(each -> naming(each, place, problems)),
        ignore.map(each -> Set.copyOf(Annotations.texts(each, "value"))).orElse(Set.of()),
        ignore.map(each -> Annotations.flag(each, "ignoreUnknown", false)).orElse(false),
        order.map(each -> Annotations.texts(each, "value")).orElse(List.of()),
        order.map(each -> Annotations.flag(each, "alphabetic", false)).orElse(false),
        annotations
            .find(Jackson.INCLUDE)
            .map(
                each ->
                    omitsNull(
                        each.type(), each.annotation(), place.elsewhere(each.type()), problems))
            .orElse(false));
  }

  /** Properties that are ignored one way only: what each is must stand at the property itself. */
  private static void oneWay(ClassAnnotations.Found ignore, Place place, List<Problem> problems) {
    if (Annotations.texts(ignore.annotation(), "value").isEmpty()) {
      return;
    }
    for (String flag : List.of("allowGetters", "allowSetters")) {
      if (Annotations.flag(ignore.annotation(), flag, false)) {
        String text =
            "@JsonIgnoreProperties with %s is not supported; write @JsonProperty(access = %s) on the property"
                .formatted(flag, flag.equals("allowGetters") ? "READ_ONLY" : "WRITE_ONLY");
        unsupported(
            ignore.type(), ignore.annotation(), text, place.elsewhere(ignore.type()), problems);
      }
    }
  }

  /**
   * Reports a property whose written name another has in Java. Before it asks a naming strategy,
   * Jackson takes the two for one.
   *
   * @param properties by their names in Java, with all that may carry annotations
   */
  void sharedNames(
      Map<String, List<? extends Element>> properties, Place place, List<Problem> problems) {
    for (Map.Entry<String, List<? extends Element>> each : properties.entrySet()) {
      Optional<Located> name = Annotations.jsonProperty(each.getValue());
      boolean shared =
          name.map(Located::text)
              .filter(text -> !text.equals(each.getKey()) && properties.containsKey(text))
              .filter(text -> Annotations.jsonProperty(properties.get(text)).isEmpty())
              .filter(
                  text -> naming.filter(strategy -> !strategy.apply(text).equals(text)).isPresent())
              .isPresent();
      if (shared) {
        Site elsewhere = place.elsewhere(place.owner());
        problems.add(
            new Problem(
                ProblemId.JACKSON,
                MemberReader.path(each.getValue().get(0), elsewhere),
                "\"%s\" is the name in Java of another property, and Jackson would take the two for one; give that one a @JsonProperty with its name"
                    .formatted(name.get().text()),
                elsewhere == null ? name.get().site() : elsewhere));
      }
    }
  }

  /** Empty for Jackson's way to say that a class has the usual names, whatever is above it. */
  private static Optional<UnaryOperator<String>> naming(
      ClassAnnotations.Found naming, Place place, List<Problem> problems) {
    Optional<TypeElement> strategy = Annotations.type(naming.annotation(), "value");
    if (strategy.filter(JacksonNaming::isUsual).isPresent()) {
      return Optional.empty();
    }
    Optional<UnaryOperator<String>> known =
        strategy.map(each -> each.getSimpleName().toString()).flatMap(JacksonNaming::of);
    if (known.isEmpty()) {
      unsupported(
          naming.type(),
          naming.annotation(),
          "this naming strategy is computed at run time; use one of Jackson's own, or @Name",
          place.elsewhere(naming.type()),
          problems);
    }
    return known;
  }

  /**
   * Whether the first of the elements that says so leaves null out; empty if none says anything.
   */
  static Optional<Boolean> omitsNull(
      List<? extends Element> elements, @Nullable Site use, List<Problem> problems) {
    for (Element element : elements) {
      Optional<AnnotationMirror> include = Annotations.find(element, Jackson.INCLUDE);
      if (include.isPresent()) {
        return Optional.of(omitsNull(element, include.get(), use, problems));
      }
    }
    return Optional.empty();
  }

  private static boolean omitsNull(
      Element element, AnnotationMirror include, @Nullable Site use, List<Problem> problems) {
    String value = Annotations.constant(include, "value").orElse("ALWAYS");
    boolean more =
        Annotations.value(include, "content").isPresent()
            || !EVERYTHING.contains(value) && !NOTHING_NULL.contains(value);
    if (more) {
      unsupported(
          element,
          include,
          "of @JsonInclude only ALWAYS, NON_NULL and NON_ABSENT are supported; use one of these",
          use,
          problems);
    }
    return NOTHING_NULL.contains(value);
  }

  private static void unsupported(
      Element element,
      AnnotationMirror annotation,
      String text,
      @Nullable Site use,
      List<Problem> problems) {
    Site site = use == null ? new ElementSite(element, annotation, null) : use;
    Optional<String> path =
        element instanceof TypeElement type && use != null
            ? Optional.of(type.getSimpleName().toString())
            : MemberReader.path(element, use);
    problems.add(new Problem(ProblemId.JACKSON, path, text, site));
  }

  /** Whether there is no such property in JSON. */
  private boolean ignores(Member member) {
    return ignored.contains(member.name().text());
  }

  /**
   * The same for a property that is written. A name that stands only on a creator's parameter is to
   * Jackson the getter's too if the class file says what the parameter is called, and else is not.
   */
  boolean ignores(Member member, List<? extends Element> forms, TypeElement type) {
    List<? extends Element> accessors =
        forms.stream().filter(form -> form.getKind() != ElementKind.PARAMETER).toList();
    boolean byParameter =
        Annotations.jsonProperty(forms).isPresent()
            && Annotations.jsonProperty(accessors).isEmpty();
    return ignoresBoth(member, forms, type) || byParameter && ignored.contains(member.javaName());
  }

  /**
   * The name of a record's component counts beside the one that {@code @JsonProperty} gives it; a
   * name where Jackson does not look for one, and {@code @Name}, leave it the one in Java.
   */
  private boolean ignoresBoth(Member member, List<? extends Element> forms, TypeElement type) {
    boolean named = Annotations.jsonProperty(forms).isPresent();
    boolean byJavaName =
        Annotations.text(forms, Annotations.NAME).isPresent()
            || named && type.getKind() == ElementKind.RECORD
            || named && Annotations.jsonProperty(JacksonAccess.naming(forms)).isEmpty();
    return ignores(member) || byJavaName && ignored.contains(member.javaName());
  }

  /**
   * The same where it is read: there the name that a naming strategy begins with counts, too. Where
   * it is written Jackson asks for what that strategy made of it.
   */
  boolean ignoresArgument(Member member, List<? extends Element> forms, TypeElement type) {
    return ignoresBoth(member, forms, type)
        || naming.isPresent()
            && Annotations.jsonProperty(forms).isEmpty()
            && ignored.contains(member.javaName());
  }

  /** The members in the order the class wants, without those it ignores. */
  List<Member> arranged(List<Member> members) {
    List<Member> arranged = new ArrayList<>();
    Set<Member> taken = new HashSet<>();
    for (String name : order) {
      members.stream()
          .filter(member -> member.name().text().equals(name) || member.javaName().equals(name))
          .filter(taken::add)
          .forEach(arranged::add);
    }
    members.stream()
        .filter(member -> !taken.contains(member))
        .sorted(
            alphabetic
                ? Comparator.comparing((Member member) -> member.name().text())
                : Comparator.comparing(member -> 0))
        .forEach(arranged::add);
    arranged.removeIf(this::ignores);
    return arranged;
  }
}
