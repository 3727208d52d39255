package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ProblemId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * What Jackson's annotations on a class say of all its properties.
 *
 * @param naming how a property is named where no annotation names it; empty for the interface's own
 *     naming
 * @param ignored names, as they stand in JSON, of properties to leave out
 * @param ignoresUnknown whether unknown properties are skipped
 * @param omitsNull whether null members are left out
 */
record JacksonTraits(
    Optional<UnaryOperator<String>> naming,
    Set<String> ignored,
    boolean ignoresUnknown,
    PropertyOrder order,
    boolean omitsNull) {

  static final JacksonTraits NONE =
      new JacksonTraits(Optional.empty(), Set.of(), false, PropertyOrder.AS_DECLARED, false);

  private static final Set<String> EVERYTHING = Set.of("ALWAYS", "USE_DEFAULTS");
  private static final Set<String> NOTHING_NULL = Set.of("NON_NULL", "NON_ABSENT");

  /** Reads the annotations of a class, and those that it inherits. */
  static JacksonTraits of(Declaration declaration) {
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
            .map(each -> PropertyOrder.of(each.annotation()))
            .orElse(PropertyOrder.AS_DECLARED),
        annotations
            .find(Jackson.INCLUDE)
            .map(each -> omitsNull(each, declaration.placeOf(each.on())))
            .orElse(false));
  }

  /** Properties that are ignored one way only: what each is must stand at the property itself. */
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
   * Reports a property whose written name another has in Java. Before it asks a naming strategy,
   * Jackson takes the two for one.
   *
   * @param properties by their names in Java, with all that may carry annotations
   */
  void reportSharedNames(Map<String, List<Element>> properties, Place place) {
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

  /** Empty for Jackson's way to say that a class has the usual names, whatever is above it. */
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
  static Optional<Boolean> omitsNull(List<? extends Element> elements, Place place) {
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
            ? Optional.of(Members.name(type))
            : place.path(found.on());
    place.at(found.on(), found.annotation()).in(path).problem(ProblemId.JACKSON, fact, wayOut);
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
            || named && Members.isRecord(type)
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
    return order.arranged(members).stream().filter(member -> !ignores(member)).toList();
  }
}
