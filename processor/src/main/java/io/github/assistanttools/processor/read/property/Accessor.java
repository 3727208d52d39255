package io.github.assistanttools.processor.read.property;

import io.github.assistanttools.processor.read.element.Members;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/**
 * A method and those above it that are one with it, the nearest first.
 *
 * @param property the property of that name, in lower case; empty for a method that is not an
 *     accessor
 */
public record Accessor(String name, String property, List<ExecutableElement> methods) {

  Accessor(List<ExecutableElement> methods) {
    this(Members.name(methods.get(0)), property(methods.get(0)), methods);
  }

  private static String property(ExecutableElement method) {
    String name = BeanProperties.folded(Members.name(method));
    int parameters = method.getParameters().size();
    List<String> prefixes =
        parameters > 1 ? List.of() : parameters == 1 ? List.of("set") : List.of("get", "is");
    return prefixes.stream()
        .filter(name::startsWith)
        .map(prefix -> name.substring(prefix.length()))
        .findFirst()
        .orElse("");
  }

  int parameters() {
    return methods.get(0).getParameters().size();
  }

  /** The first of them in a class: methods of interfaces are never read. */
  Optional<ExecutableElement> called() {
    return methods.stream()
        .filter(each -> !each.getEnclosingElement().getKind().isInterface())
        .findFirst();
  }

  boolean in(Set<? extends Element> elements) {
    return methods.stream().anyMatch(elements::contains);
  }

  /** The fields of the property in the class of a method. */
  Stream<VariableElement> fields(ExecutableElement called) {
    return Members.fields(called.getEnclosingElement())
        .filter(
            field -> {
              String javaName = Members.name(field);
              return name.equals(javaName) || property.equals(BeanProperties.folded(javaName));
            });
  }
}
