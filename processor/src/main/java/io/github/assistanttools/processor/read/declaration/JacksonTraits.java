package io.github.assistanttools.processor.read.declaration;

import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.read.element.Members;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * The settings for all properties of a class in its Jackson annotations.
 *
 * @param naming how a property is named where no annotation names it; empty for the interface's own
 *     naming
 * @param ignored names, as they stand in JSON, of properties to leave out
 * @param ignoresUnknown whether unknown properties are skipped
 * @param omitsNull whether null members are left out
 */
public record JacksonTraits(
    Optional<UnaryOperator<String>> naming,
    Set<String> ignored,
    boolean ignoresUnknown,
    Order order,
    boolean omitsNull) {

  /**
   * The order of {@code @JsonPropertyOrder}.
   *
   * @param first names of properties that come first
   * @param alphabetic whether the others are sorted
   */
  public record Order(List<String> first, boolean alphabetic) {

    private static final Order AS_DECLARED = new Order(List.of(), false);

    private static Order of(AnnotationMirror annotation) {
      return new Order(
          Annotations.texts(annotation, "value"),
          Annotations.flag(annotation, "alphabetic", false));
    }

    private List<Member> arranged(List<Member> members) {
      if (first.isEmpty() && !alphabetic) {
        return members;
      }
      Stream<Member> others =
          alphabetic
              ? members.stream().sorted(Comparator.comparing(member -> member.name().text()))
              : members.stream();
      return Stream.concat(first.stream().flatMap(name -> named(name, members)), others)
          .distinct()
          .toList();
    }

    private static Stream<Member> named(String name, List<Member> members) {
      return members.stream()
          .filter(member -> member.name().text().equals(name) || member.javaName().equals(name));
    }
  }

  public static final JacksonTraits NONE =
      new JacksonTraits(Optional.empty(), Set.of(), false, Order.AS_DECLARED, false);

  private static final Set<String> EVERYTHING = Set.of("ALWAYS", "USE_DEFAULTS");
  private static final Set<String> NOTHING_NULL = Set.of("NON_NULL", "NON_ABSENT");

  /** Reads the annotations of a class, and those that it inherits. */
  public static JacksonTraits of(Declaration declaration) {
    ClassAnnotations annotations = declaration.annotations();
    Optional<ClassAnnotations.Found> ignores = annotations.find(Jackson.IGNORE_PROPERTIES);
    ignores.ifPresent(each -> reportOneWay(each, declaration));
    Optional<AnnotationMirror> ignore = ignores.map(ClassAnnotations.Found::annotation);
    return new JacksonTraits(
        annotations.find(Jackson.NAMING).flatMap(each -> naming(each, declaration)),
        ignore.map(each -> Set.copyOf(Annotations.texts(each, "value"))).orElse(Set.of()),
        ignore.map(each -> Annotations.flag(each, "ignoreUnknown", false)).orElse(false),
        annotations
            .find(Jackson.PROPERTY_ORDER)
            .map(each -> Order.of(each.annotation()))
            .orElse(Order.AS_DECLARED),
        annotations
            .find(Jackson.INCLUDE)
            .map(each -> omitsNull(each, declaration.placeOf(each.on())))
            .orElse(false));
  }

  /** Properties that are ignored one way only: this must be declared at the property itself. */
  private static void reportOneWay(ClassAnnotations.Found ignore, Declaration declaration) {
    if (Annotations.texts(ignore.annotation(), "value").isEmpty()) {
      return;
    }
    for (String flag : List.of("allowGetters", "allowSetters")) {
      if (Annotations.flag(ignore.annotation(), flag, false)) {
        unsupported(
            ignore,
            declaration.placeOf(ignore.on()),
            "@JsonIgnoreProperties with %s is not supported".formatted(flag),
            "write @JsonProperty(access = %s) on the property"
                .formatted(flag.equals("allowGetters") ? "READ_ONLY" : "WRITE_ONLY"));
      }
    }
  }

  /**
   * Reports a property whose {@code @JsonProperty} is the Java name of another. Jackson merges the
   * two before it applies a naming strategy.
   *
   * @param properties by their names in Java, with all that may carry annotations
   */
  public void reportSharedNames(Map<String, List<Element>> properties, Place place) {
    properties.forEach(
        (javaName, forms) ->
            Annotations.jsonProperty(forms)
                .filter(name -> !name.text().equals(javaName) && isShared(name.text(), properties))
                .ifPresent(name -> reportShared(name, forms.get(0), place)));
  }

  private boolean isShared(String name, Map<String, List<Element>> properties) {
    return properties.containsKey(name)
        && Annotations.jsonProperty(properties.get(name)).isEmpty()
        && naming.filter(strategy -> !strategy.apply(name).equals(name)).isPresent();
  }

  private static void reportShared(Located name, Element form, Place place) {
    place
        .at(name.site())
        .in(place.path(form))
        .problem(
            ProblemId.JACKSON,
            "\"%s\" is the Java name of another property, and Jackson would treat the two as one",
            "give the other one a @JsonProperty with its name",
            name.text());
  }

  /** Empty for the strategy with which a class restores the usual names. */
  private static Optional<UnaryOperator<String>> naming(
      ClassAnnotations.Found naming, Declaration declaration) {
    Optional<TypeElement> strategy = Annotations.type(naming.annotation(), "value");
    if (strategy.filter(JacksonNaming::isUsual).isPresent()) {
      return Optional.empty();
    }
    Optional<UnaryOperator<String>> known = strategy.map(Members::name).flatMap(JacksonNaming::of);
    if (known.isEmpty()) {
      unsupported(
          naming,
          declaration.placeOf(naming.on()),
          "this naming strategy is computed at run time",
          "use one of Jackson's own, or @Name");
    }
    return known;
  }

  /** Whether the first of the elements with a {@code @JsonInclude} leaves null out. */
  public static Optional<Boolean> omitsNull(List<? extends Element> elements, Place place) {
    return elements.stream()
        .flatMap(each -> ClassAnnotations.Found.find(each, Jackson.INCLUDE).stream())
        .findFirst()
        .map(each -> omitsNull(each, place));
  }

  private static boolean omitsNull(ClassAnnotations.Found include, Place place) {
    String value = Annotations.constant(include.annotation(), "value").orElse("ALWAYS");
    boolean more = Annotations.written(include.annotation(), "content").isPresent();
    if (more || !EVERYTHING.contains(value) && !NOTHING_NULL.contains(value)) {
      unsupported(
          include,
          place,
          "only the values ALWAYS, NON_NULL and NON_ABSENT of @JsonInclude are supported",
          "use one of these");
    }
    return NOTHING_NULL.contains(value);
  }

  private static void unsupported(
      ClassAnnotations.Found found, Place place, String fact, String wayOut) {
    Optional<String> path =
        found.on() instanceof TypeElement type && !place.hasSource()
            ? Optional.of(Members.typePath(type))
            : place.path(found.on());
    place.at(found.on(), found.annotation()).in(path).problem(ProblemId.JACKSON, fact, wayOut);
  }

  /** Whether there is no such property in JSON. */
  private boolean ignores(Member member) {
    return ignored.contains(member.name().text());
  }

  /**
   * The same for a property that is written. For Jackson, a name on a creator's parameter alone
   * also applies to the getter if the class file contains the parameter's name, and otherwise does
   * not.
   */
  public boolean ignores(Member member, List<? extends Element> forms, TypeElement type) {
    List<? extends Element> accessors =
        forms.stream().filter(form -> form.getKind() != ElementKind.PARAMETER).toList();
    boolean byParameter =
        Annotations.jsonProperty(forms).isPresent()
            && Annotations.jsonProperty(accessors).isEmpty();
    return ignoresBoth(member, forms, type) || byParameter && ignored.contains(member.javaName());
  }

  /**
   * The Java name of a record component counts beside that of its {@code @JsonProperty}. It also
   * counts beside a name that Jackson does not read, such as that of {@code @Name}.
   */
  private boolean ignoresBoth(Member member, List<? extends Element> forms, TypeElement type) {
    boolean named = Annotations.jsonProperty(forms).isPresent();
    boolean byJavaName =
        Annotations.text(forms, Annotations.NAME).isPresent()
            || named && Members.isRecord(type)
            || named && Annotations.jsonProperty(Jackson.naming(forms)).isEmpty();
    return ignores(member) || byJavaName && ignored.contains(member.javaName());
  }

  /**
   * The same for a property that is read: there the name before the naming strategy counts, too.
   * For one that is written, Jackson checks the name after the strategy.
   */
  public boolean ignoresArgument(Member member, List<? extends Element> forms, TypeElement type) {
    return ignoresBoth(member, forms, type)
        || naming.isPresent()
            && Annotations.jsonProperty(forms).isEmpty()
            && ignored.contains(member.javaName());
  }

  /** The members in the order the class wants, without those it ignores. */
  public List<Member> arranged(List<Member> members) {
    return order.arranged(members).stream().filter(member -> !ignores(member)).toList();
  }
}
