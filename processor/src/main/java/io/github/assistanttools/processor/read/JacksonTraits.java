package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
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
   * @param lineage the class, then its superclasses, whose annotations it inherits
   */
  static JacksonTraits of(
      List<TypeElement> lineage, @Nullable Site use, List<Problem> problems) {
    Optional<AnnotationMirror> ignore = Annotations.find(lineage, Jackson.IGNORE_PROPERTIES);
    ignore.ifPresent(each -> oneWay(lineage, each, use, problems));
    Optional<AnnotationMirror> order = Annotations.find(lineage, Jackson.PROPERTY_ORDER);
    return new JacksonTraits(
        naming(lineage, use, problems),
        ignore.map(each -> Set.copyOf(Annotations.texts(each, "value"))).orElse(Set.of()),
        ignore.map(each -> Annotations.flag(each, "ignoreUnknown", false)).orElse(false),
        order.map(each -> Annotations.texts(each, "value")).orElse(List.of()),
        order.map(each -> Annotations.flag(each, "alphabetic", false)).orElse(false),
        omitsNull(lineage, use, problems).orElse(false));
  }

  /** Properties that are ignored one way only: what each is must stand at the property itself. */
  private static void oneWay(
      List<TypeElement> lineage,
      AnnotationMirror ignore,
      @Nullable Site use,
      List<Problem> problems) {
    if (Annotations.texts(ignore, "value").isEmpty()) {
      return;
    }
    for (String flag : List.of("allowGetters", "allowSetters")) {
      if (Annotations.flag(ignore, flag, false)) {
        String text =
            "@JsonIgnoreProperties with %s is not supported; write @JsonProperty(access = %s) on the property"
                .formatted(flag, flag.equals("allowGetters") ? "READ_ONLY" : "WRITE_ONLY");
        TypeElement type =
            lineage.stream()
                .filter(each -> Annotations.find(each, Jackson.IGNORE_PROPERTIES).isPresent())
                .findFirst()
                .orElseThrow();
        unsupported(type, ignore, text, use, problems);
      }
    }
  }

  private static Optional<UnaryOperator<String>> naming(
      List<TypeElement> lineage, @Nullable Site use, List<Problem> problems) {
    for (TypeElement type : lineage) {
      for (String name : Jackson.NAMING) {
        Optional<AnnotationMirror> annotation = Annotations.find(type, name);
        if (annotation.isPresent()) {
          Optional<UnaryOperator<String>> known =
              Annotations.type(annotation.get(), "value")
                  .map(strategy -> strategy.getSimpleName().toString())
                  .flatMap(JacksonNaming::of);
          if (known.isEmpty()) {
            unsupported(
                type,
                annotation.get(),
                "this naming strategy is computed at run time; use one of Jackson's own, or @Name",
                use,
                problems);
          }
          return known;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the first of the elements that says so leaves null out; empty if none says anything. */
  static Optional<Boolean> omitsNull(
      List<? extends Element> elements, @Nullable Site use, List<Problem> problems) {
    for (Element element : elements) {
      Optional<AnnotationMirror> include = Annotations.find(element, Jackson.INCLUDE);
      if (include.isPresent()) {
        String value = Annotations.constant(include.get(), "value").orElse("ALWAYS");
        boolean more =
            Annotations.value(include.get(), "content").isPresent()
                || !EVERYTHING.contains(value) && !NOTHING_NULL.contains(value);
        if (more) {
          unsupported(
              element,
              include.get(),
              "of @JsonInclude only ALWAYS, NON_NULL and NON_ABSENT are supported; use one of these",
              use,
              problems);
        }
        return Optional.of(NOTHING_NULL.contains(value));
      }
    }
    return Optional.empty();
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
    arranged.removeIf(member -> ignored.contains(member.name().text()));
    return arranged;
  }
}
