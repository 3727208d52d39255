package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ProblemId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** Reports each {@code @JsonProperty} in a class that would not mean what it means to Jackson. */
final class BeanAnnotations {

  private final Subject subject;

  BeanAnnotations(Subject subject) {
    this.subject = subject;
  }

  /** Jackson would ignore one half of the property; the type does not say which one. */
  void reportContradictory(List<BeanProperties.Bean> beans) {
    beans.stream()
        .filter(BeanProperties.Bean::ignored)
        .forEach(
            bean ->
                report(
                    bean,
                    bean.forms(),
                    "has a @JsonIgnore and a @JsonProperty",
                    "use @JsonProperty(access = …) for what is only read, or only written"));
  }

  /**
   * Jackson would access private members; left out, the schema would lack what it has elsewhere. A
   * creator or an accessor of another name may have the same property by its name in JSON.
   */
  void reportUnreachable(List<BeanProperties.Bean> beans, List<Member> members) {
    Visibility visibility = subject.declaration().reading().visibility;
    Set<String> javaNames = members.stream().map(Member::javaName).collect(Collectors.toSet());
    Set<String> names =
        members.stream().map(member -> member.name().text()).collect(Collectors.toSet());
    for (BeanProperties.Bean bean : beans) {
      String name = Annotations.jsonProperty(bean.forms()).map(Located::text).orElse(bean.name());
      if (bean.read(visibility).isEmpty()
          && bean.written(visibility).isEmpty()
          && !subject.traits().ignored().contains(name)
          && !javaNames.contains(bean.name())
          && !names.contains(name)) {
        report(
            bean,
            bean.forms(),
            "has a @JsonProperty, and generated code cannot reach it",
            "make it public, or give it a getter or a setter");
      }
    }
  }

  /**
   * A name goes with the setter or parameter that Jackson drops as READ_ONLY, or the WRITE_ONLY
   * getter.
   */
  void reportDropped(BeanProperties.Bean bean, List<? extends Element> parameters) {
    List<Element> forms =
        Stream.<Element>concat(bean.forms().stream(), parameters.stream()).toList();
    List<Element> dropped = forms.stream().filter(JacksonAccess::dropped).toList();
    List<Element> others = forms.stream().filter(form -> !dropped.contains(form)).toList();
    if (Annotations.jsonProperty(dropped).isPresent()
        && Annotations.jsonProperty(others).isEmpty()) {
      report(
          bean,
          dropped,
          "has a @JsonProperty whose name Jackson drops for the sake of its access",
          "put it on the field");
    }
  }

  private void report(
      BeanProperties.Bean bean, List<? extends Element> forms, String fact, String wayOut) {
    for (Element form : forms) {
      Annotations.find(form, Jackson.PROPERTY)
          .ifPresent(
              found ->
                  subject
                      .declaration()
                      .placeOrUse(form)
                      .at(form, found)
                      .problem(
                          ProblemId.JACKSON,
                          "%s of %s %s".formatted(bean.name(), subject.simpleName(), fact),
                          wayOut));
    }
  }
}
