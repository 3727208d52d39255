package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Deprecation;
import io.github.assistanttools.processor.model.JavaName;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** From a parameter, record component or property of a class to a member of the model. */
final class MemberReader {

  /** What compilers call the parameters of a class file that does not name them. */
  private static final Pattern LOST_NAME = Pattern.compile("arg\\d+");

  private final TypeReader types;
  private final JavaTypes javaTypes;
  private final Descriptions descriptions;
  private final boolean snakeCase;
  private final List<Problem> problems;

  MemberReader(
      TypeReader types,
      JavaTypes javaTypes,
      Descriptions descriptions,
      boolean snakeCase,
      List<Problem> problems) {
    this.types = types;
    this.javaTypes = javaTypes;
    this.descriptions = descriptions;
    this.snakeCase = snakeCase;
    this.problems = problems;
  }

  /**
   * Reads one member.
   *
   * @param owner the method, constructor or record whose Javadoc may describe it
   * @param use where to report instead, when the member has no source in this compilation
   * @param traits what its class says of all its members
   */
  Member read(Property property, Element owner, @Nullable Site use, JacksonTraits traits) {
    List<? extends Element> forms = property.forms();
    Element self = forms.get(0);
    Site site = use == null ? ElementSite.of(self) : use;
    Optional<Located> named = written(forms);
    Optional<Site> mark = nullableMark(property.type(), alike(property));
    nearNullable(forms, use);
    String usual =
        traits
            .naming()
            .map(naming -> naming.apply(property.javaName()))
            .orElseGet(() -> wireName(property.javaName()));
    return new Member(
        property.javaName(),
        at(named.orElseGet(() -> new Located(usual, site)), use),
        aliases(forms, use, traits),
        type(property, mark.isPresent(), site, use),
        descriptions.of(forms, owner).map(text -> at(text, use)),
        Annotations.text(forms, Annotations.DEFAULT).map(text -> at(text, use)),
        mark.map(found -> use == null ? found : use),
        named.isPresent() || !lost(self, property.javaName(), use),
        JacksonTraits.omitsNull(forms, use, problems).orElse(traits.omitsNull()),
        property.access(),
        forms.stream().map(javaTypes::deprecation).reduce(Deprecation.NONE, Deprecation::or),
        site);
  }

  private JsonType type(Property property, boolean marked, Site site, @Nullable Site use) {
    TypeMirror type = property.type();
    List<ConstraintAnnotations.Found> demands = demands(property.forms(), site, use);
    JsonType read =
        marked && !type.getKind().isPrimitive()
            ? types.readNullable(type, property.scope(), site, demands)
            : types.read(type, property.scope(), site, demands);
    return types.merged(read, property, site);
  }

  /** The constraints that stand on a member. */
  static List<ConstraintAnnotations.Found> demands(
      List<? extends Element> forms, Site site, @Nullable Site use) {
    return forms.stream()
        .flatMap(
            form ->
                Annotations.stream(form)
                    .filter(ConstraintAnnotations::demands)
                    .map(
                        each ->
                            new ConstraintAnnotations.Found(
                                each,
                                use == null ? new ElementSite(form, each, null) : site,
                                path(forms.get(0), use))))
        .toList();
  }

  /** What a member is called where the place of a problem does not say it. */
  static Optional<String> path(Element member, @Nullable Site use) {
    if (use == null) {
      return Optional.empty();
    }
    Element owner = member.getEnclosingElement();
    while (owner instanceof ExecutableElement) {
      owner = owner.getEnclosingElement();
    }
    return Optional.of(owner.getSimpleName() + "." + member.getSimpleName());
  }

  /** The name that {@code @Name} or {@code @JsonProperty} gives it. */
  private Optional<Located> written(List<? extends Element> forms) {
    Map<String, Located> names = new LinkedHashMap<>();
    forms.stream()
        .flatMap(form -> Annotations.text(form, Annotations.NAME, "value").stream())
        .forEach(name -> names.putIfAbsent(name.text(), name));
    if (names.size() > 1) {
      List<Located> both = List.copyOf(names.values());
      problems.add(
          new Problem(
              ProblemId.DUPLICATE,
              "%s has two names, \"%s\" and \"%s\"; keep one @Name"
                  .formatted(forms.get(0).getSimpleName(), both.get(0).text(), both.get(1).text()),
              both.get(1).site()));
    }
    return names.values().stream().findFirst().or(() -> Annotations.jsonProperty(forms));
  }

  /**
   * An alias that the class ignores counts to Jackson where a setter takes the value, and else does
   * not.
   */
  private List<Located> aliases(
      List<? extends Element> forms, @Nullable Site use, JacksonTraits traits) {
    Map<String, Located> aliases = new LinkedHashMap<>();
    for (Element form : forms) {
      Optional<AnnotationMirror> alias = Annotations.find(form, Jackson.ALIAS);
      if (alias.isPresent()) {
        Site site = use == null ? new ElementSite(form, alias.get(), null) : use;
        Annotations.texts(alias.get(), "value")
            .forEach(text -> aliases.putIfAbsent(text, new Located(text, site)));
      }
    }
    aliases.values().stream()
        .filter(alias -> traits.ignored().contains(alias.text()))
        .forEach(
            alias ->
                problems.add(
                    new Problem(
                        ProblemId.JACKSON,
                        path(forms.get(0), use),
                        "the alias \"%s\" is a name that @JsonIgnoreProperties ignores; drop one of them"
                            .formatted(alias.text()),
                        alias.site())));
    return List.copyOf(aliases.values());
  }

  private static boolean lost(Element self, String javaName, @Nullable Site use) {
    return use != null
        && self.getKind() == ElementKind.PARAMETER
        && LOST_NAME.matcher(javaName).matches();
  }

  private static Located at(Located text, @Nullable Site use) {
    return use == null ? text : new Located(text.text(), use);
  }

  String wireName(String javaName) {
    return snakeCase ? JavaName.snakeCase(javaName) : javaName;
  }

  /**
   * Of a primitive those that are primitive too: an {@code @Nullable Integer} may become an int.
   */
  private static List<? extends Element> alike(Property property) {
    return property.type().getKind().isPrimitive()
        ? property.forms().stream().filter(form -> valueType(form).getKind().isPrimitive()).toList()
        : property.forms();
  }

  private static Optional<Site> nullableMark(TypeMirror type, List<? extends Element> forms) {
    for (Element form : forms) {
      Optional<AnnotationMirror> mark = Annotations.nullable(form);
      if (mark.isPresent()) {
        return Optional.of(new ElementSite(form, mark.get(), null));
      }
    }
    // A property has the type of its setter; the mark may stand on the type of its field.
    boolean marked =
        Annotations.nullable(type).isPresent()
            || forms.stream().anyMatch(form -> Annotations.nullable(valueType(form)).isPresent());
    return marked ? Optional.of(ElementSite.of(forms.get(0))) : Optional.empty();
  }

  /** What a form of a property holds, gives or takes. */
  static TypeMirror valueType(Element form) {
    return form instanceof ExecutableElement method ? method.getReturnType() : form.asType();
  }

  /**
   * {@code @Nulable} of whatever origin was meant to be {@code @Nullable}, and means nothing. Each
   * is told once: the compiler copies what stands on a record component to where there is no
   * position.
   */
  void nearNullable(List<? extends Element> forms, @Nullable Site use) {
    Set<String> told = new HashSet<>();
    for (Element form : forms) {
      Stream.concat(Annotations.stream(form), onTypes(valueType(form)))
          .filter(each -> NearMiss.ofNullable(simpleName(each)))
          .filter(each -> told.add(simpleName(each)))
          .forEach(
              each ->
                  problems.add(
                      new Problem(
                          ProblemId.NULLABLE,
                          path(form, use),
                          "@%s means nothing here; did you mean @Nullable?"
                              .formatted(simpleName(each)),
                          use == null ? new ElementSite(form, each, null) : use)));
    }
  }

  /** The annotations on a type, on its type arguments and on the elements of an array. */
  private static Stream<AnnotationMirror> onTypes(TypeMirror type) {
    Stream<AnnotationMirror> inside =
        type instanceof DeclaredType declared
            ? declared.getTypeArguments().stream().flatMap(MemberReader::onTypes)
            : type instanceof ArrayType array ? onTypes(array.getComponentType()) : Stream.empty();
    return Stream.concat(Annotations.stream(type), inside);
  }

  private static String simpleName(AnnotationMirror annotation) {
    return annotation.getAnnotationType().asElement().getSimpleName().toString();
  }
}
