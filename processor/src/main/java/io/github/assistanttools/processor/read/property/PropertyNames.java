package io.github.assistanttools.processor.read.property;

import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.read.declaration.Annotations;
import io.github.assistanttools.processor.read.declaration.Declaration;
import io.github.assistanttools.processor.read.declaration.Jackson;
import io.github.assistanttools.processor.read.element.Fault;
import io.github.assistanttools.processor.read.element.Members;
import io.github.assistanttools.processor.read.element.Reporter;
import io.github.assistanttools.processor.read.element.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;

/**
 * Reports each {@code @JsonProperty} in a record or class that would have another effect in
 * Jackson.
 */
public record PropertyNames(Declaration declaration) {

  private static final Fault CONTRADICTORY =
      new Fault(
          "has a @JsonIgnore and a @JsonProperty",
          "use @JsonProperty(access = …) for a property that is only read or only written");

  /** Jackson would ignore either reading or writing; the type does not determine which. */
  public void reportContradictory(List<BeanProperties.Bean> beans) {
    beans.stream()
        .filter(BeanProperties.Bean::ignored)
        .forEach(bean -> report(bean.name(), bean.forms(), CONTRADICTORY));
  }

  /** Jackson would write the field of an ignored accessor if the field has a name. */
  public void reportContradictory(Property component) {
    component.forms().stream()
        .filter(form -> form.getKind() != ElementKind.PARAMETER)
        .filter(
            form ->
                Jackson.ignored(List.of(form)).isEmpty() && Annotations.has(form, Jackson.PROPERTY))
        // The compiler copies it to elements without a position; the field comes first.
        .limit(1)
        .forEach(form -> report(Members.name(form), List.of(form), CONTRADICTORY));
  }

  /**
   * Jackson makes any method with a name a property; here it would be left out. A getter of a
   * component is called instead of its accessor, and must have no annotations of its own.
   */
  public void reportMethods(List<Property> components) {
    for (ExecutableElement method : Members.methods(declaration.type()).toList()) {
      Optional<Property> got =
          components.stream()
              .filter(each -> RecordGetters.isOf(method, each.javaName()))
              .findFirst();
      boolean known =
          components.stream().anyMatch(each -> each.forms().contains(method))
              || got.filter(each -> names(method, each)).isPresent();
      if (!known && !Members.isStatic(method)) {
        String fact = "has a @JsonProperty, and only the components of a record are its properties";
        report(
            Members.name(method),
            List.of(method),
            new Fault(fact, "make it a component, or use a class"));
      }
      got.ifPresent(each -> reportGetter(method, each));
    }
  }

  private void reportGetter(ExecutableElement getter, Property component) {
    String fact =
        "is a getter of the component "
            + component.javaName()
            + ", and its @%s would be ignored here";
    for (AnnotationMirror each : getter.getAnnotationMirrors()) {
      if (Jackson.counts(each) && !Annotations.name(each).equals(Jackson.PROPERTY)) {
        String found = fact.formatted(Annotations.simpleName(each));
        report(Members.name(getter), getter, each, new Fault(found, "put it on the component"));
      }
    }
  }

  /** Whether a method has the name of a component in JSON. */
  private static boolean names(ExecutableElement method, Property component) {
    return name(List.of(method), Members.name(method))
        .equals(name(component.forms(), component.javaName()));
  }

  private static String name(List<? extends Element> forms, String javaName) {
    return Annotations.jsonProperty(forms).map(Located::text).orElse(javaName);
  }

  /**
   * Jackson would access private members, and without them the schema would lack a property. A
   * creator or an accessor of another name may have the same property by its JSON name.
   */
  public void reportUnreachable(
      List<BeanProperties.Bean> beans, List<Member> members, Set<String> ignored) {
    Visibility visibility = declaration.reading().visibility;
    Set<String> javaNames = members.stream().map(Member::javaName).collect(Collectors.toSet());
    Set<String> names =
        members.stream().map(member -> member.name().text()).collect(Collectors.toSet());
    for (BeanProperties.Bean bean : beans) {
      String name = name(bean.forms(), bean.name());
      if (bean.read(visibility).isEmpty()
          && bean.written(visibility).isEmpty()
          && !ignored.contains(name)
          && !javaNames.contains(bean.name())
          && !names.contains(name)) {
        String fact = "has a @JsonProperty, and generated code cannot reach it";
        String wayOut = "make it public, or give it a getter or a setter";
        report(bean.name(), bean.forms(), new Fault(fact, wayOut));
      }
    }
  }

  /**
   * A name is lost with the setter or parameter that Jackson drops as READ_ONLY, or with the getter
   * that it drops as WRITE_ONLY.
   */
  public void reportDropped(BeanProperties.Bean bean, List<? extends Element> parameters) {
    List<Element> forms =
        Stream.<Element>concat(bean.forms().stream(), parameters.stream()).toList();
    List<Element> dropped = forms.stream().filter(Jackson::dropped).toList();
    List<Element> others = forms.stream().filter(form -> !dropped.contains(form)).toList();
    if (Annotations.jsonProperty(dropped).isPresent()
        && Annotations.jsonProperty(others).isEmpty()) {
      String fact = "has a @JsonProperty whose name Jackson ignores because of its access";
      report(bean.name(), dropped, new Fault(fact, "put it on the field"));
    }
  }

  private void report(String name, List<? extends Element> forms, Fault fault) {
    for (Element form : forms) {
      Annotations.find(form, Jackson.PROPERTY).ifPresent(each -> report(name, form, each, fault));
    }
  }

  private void report(String name, Element form, AnnotationMirror annotation, Fault fault) {
    String fact = "%s of %s %s".formatted(name, declaration.typePath(), fault.fact());
    Reporter.Spot spot = declaration.placeOrUse(form).at(form, annotation);
    spot.problem(ProblemId.JACKSON, fact, fault.wayOut());
  }
}
