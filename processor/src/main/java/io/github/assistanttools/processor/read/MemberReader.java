package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Deprecation;
import io.github.assistanttools.processor.model.JavaName;
import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import io.github.assistanttools.processor.read.classfile.ClassFiles;
import io.github.assistanttools.processor.read.declaration.Annotations;
import io.github.assistanttools.processor.read.declaration.ClassAnnotations;
import io.github.assistanttools.processor.read.declaration.ElementSite;
import io.github.assistanttools.processor.read.declaration.Jackson;
import io.github.assistanttools.processor.read.declaration.JacksonTraits;
import io.github.assistanttools.processor.read.declaration.Place;
import io.github.assistanttools.processor.read.declaration.Reading;
import io.github.assistanttools.processor.read.element.Members;
import io.github.assistanttools.processor.read.element.NearMiss;
import io.github.assistanttools.processor.read.element.Reporter;
import io.github.assistanttools.processor.read.property.Property;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** From a parameter, record component or property of a class to a member of the model. */
record MemberReader(Reading reading, TypeReader types) {

  /**
   * Reads one member.
   *
   * @param owner the method, constructor or record whose Javadoc may describe it
   * @param traits what its class says of all its members
   */
  Member read(Property property, Element owner, Place place, JacksonTraits traits) {
    List<? extends Element> forms = property.forms();
    Site site = place.site(forms.get(0));
    Optional<Located> named = written(forms);
    Optional<Site> mark = nullableMark(property);
    reportNearNullable(forms, place);
    new SourceOnly(reading).report(forms, owner, place);
    String usual = traits.naming().orElse(this::wireName).apply(property.javaName());
    return new Member(
        property.javaName(),
        named.map(place::located).orElseGet(() -> new Located(usual, site)),
        aliases(forms, place, traits),
        types.read(property, mark.isPresent(), place),
        reading.descriptions.of(forms, owner).map(place::located),
        Annotations.text(forms, Annotations.DEFAULT).map(place::located),
        mark.map(place::site),
        named.isPresent() || hasName(forms.get(0), owner),
        JacksonTraits.omitsNull(forms, place).orElse(traits.omitsNull()),
        property.access(),
        Deprecation.NONE.orAll(forms.stream().map(reading.javaTypes::deprecation)),
        site);
  }

  /** The name that {@code @Name} or {@code @JsonProperty} gives it. */
  private Optional<Located> written(List<? extends Element> forms) {
    Map<String, Located> names = new LinkedHashMap<>();
    forms.stream()
        .flatMap(form -> Annotations.text(form, Annotations.NAME, "value").stream())
        .forEach(name -> names.putIfAbsent(name.text(), name));
    if (names.size() > 1) {
      List<Located> both = List.copyOf(names.values());
      String fact =
          "%s has two names, \"%s\" and \"%s\""
              .formatted(Members.name(forms.get(0)), both.get(0).text(), both.get(1).text());
      reading.at(both.get(1).site()).problem(ProblemId.DUPLICATE, fact, "keep one @Name");
    }
    return names.values().stream().findFirst().or(() -> Annotations.jsonProperty(forms));
  }

  /**
   * Jackson accepts an alias that the class ignores if there is a setter, and otherwise does not.
   */
  private static List<Located> aliases(
      List<? extends Element> forms, Place place, JacksonTraits traits) {
    Map<String, Located> aliases = new LinkedHashMap<>();
    forms.stream()
        .flatMap(form -> ClassAnnotations.Found.find(form, Jackson.ALIAS).stream())
        .flatMap(
            found ->
                Annotations.texts(found.annotation(), "value").stream()
                    .map(text -> new Located(text, place.site(found.site()))))
        .forEach(alias -> aliases.putIfAbsent(alias.text(), alias));
    for (Located alias : aliases.values()) {
      if (traits.ignored().contains(alias.text())) {
        Reporter.Spot spot = place.reporter().at(alias.site()).in(place.path(forms.get(0)));
        String fact = "the alias \"%s\" is a name that @JsonIgnoreProperties ignores";
        spot.problem(ProblemId.JACKSON, fact, "drop one of them", alias.text());
      }
    }
    return List.copyOf(aliases.values());
  }

  private boolean hasName(Element self, Element owner) {
    return self.getKind() != ElementKind.PARAMETER
        || !(owner instanceof ExecutableElement method)
        || reading.classFiles.hasName((VariableElement) self, method);
  }

  String wireName(String javaName) {
    return reading.snakeCase ? JavaName.snakeCase(javaName) : javaName;
  }

  /**
   * The forms of a primitive property that are primitive too: its getter may return an
   * {@code @Nullable Integer}.
   */
  private static List<? extends Element> alike(Property property) {
    return property.type().getKind().isPrimitive()
        ? property.forms().stream()
            .filter(form -> ClassFiles.shownType(form).getKind().isPrimitive())
            .toList()
        : property.forms();
  }

  private Optional<Site> nullableMark(Property property) {
    List<? extends Element> forms = alike(property);
    for (Element form : forms) {
      Optional<AnnotationMirror> mark = Annotations.nullable(form);
      if (mark.isPresent()) {
        return Optional.of(ElementSite.of(form, mark.get()));
      }
    }
    // A property has the type of its setter; the mark may stand on the type of its field.
    boolean marked =
        Stream.concat(Stream.of(property.typed()), forms.stream())
            .anyMatch(form -> Annotations.nullable(reading.classFiles.typeOf(form)).isPresent());
    return marked ? Optional.of(ElementSite.of(forms.get(0))) : Optional.empty();
  }

  /**
   * Reports a misspelled {@code @Nullable} of any package. Each is reported once, because the
   * compiler copies the annotations of a record component to elements without a position.
   */
  void reportNearNullable(List<? extends Element> forms, Place place) {
    Set<String> reported = new HashSet<>();
    for (Element form : forms) {
      reading.annotationsOn(form).stream()
          .filter(each -> NearMiss.ofNullable(Annotations.simpleName(each)))
          .filter(each -> reported.add(Annotations.simpleName(each)))
          .forEach(each -> reportNearNullable(each, place.at(form, each).in(place.path(form))));
    }
  }

  private static void reportNearNullable(AnnotationMirror annotation, Reporter.Spot spot) {
    String fact = "@" + Annotations.simpleName(annotation) + " has no meaning here";
    spot.problem(ProblemId.NULLABLE, fact, "did you mean @Nullable?");
  }
}
