package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Access;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/**
 * Getters that a record declares beside the accessors of its components. Jackson calls {@code
 * getPassword()} rather than {@code password()}: what the one masks must not be had from the other.
 */
final class RecordGetters {

  private RecordGetters() {}

  /**
   * The component as it is written: got by the record's own getter if there is one. If an
   * annotation names the component, that getter must have the name, too.
   */
  static Property written(TypeElement record, Property component) {
    return find(record, component.javaName(), "get")
        .or(() -> find(record, component.javaName(), "is"))
        .filter(
            getter ->
                Annotations.jsonProperty(component.forms()).isEmpty()
                    || Annotations.jsonProperty(List.of(getter)).isPresent())
        .map(
            getter ->
                new Property(
                    component.javaName(),
                    getter.getReturnType(),
                    component.and(List.of(getter)).forms(),
                    new Access(Members.name(getter), true),
                    component.scope()))
        .orElse(component);
  }

  private static Optional<ExecutableElement> find(
      TypeElement record, String component, String prefix) {
    return Members.methods(record)
        .filter(each -> Members.name(each).startsWith(prefix))
        .filter(each -> isOf(each, component))
        // A component may itself be called getName.
        .filter(
            each ->
                record.getRecordComponents().stream()
                    .noneMatch(other -> other.getSimpleName().equals(each.getSimpleName())))
        .findFirst();
  }

  /** Whether Jackson takes a method for a getter of the component. */
  static boolean isOf(ExecutableElement method, String component) {
    String name = Members.name(method);
    boolean truth =
        method.getReturnType().getKind() == TypeKind.BOOLEAN
            || method.getReturnType().toString().endsWith("java.lang.Boolean");
    int prefix = name.startsWith("get") ? 3 : name.startsWith("is") && truth ? 2 : name.length();
    return method.getModifiers().contains(Modifier.PUBLIC)
        && !Members.isStatic(method)
        && method.getParameters().isEmpty()
        && method.getReturnType().getKind() != TypeKind.VOID
        && uncapitalized(name.substring(prefix)).equals(component);
  }

  /** As Jackson does it: all capitals that the name begins with. */
  private static String uncapitalized(String name) {
    int capitals = 0;
    while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
      capitals++;
    }
    return name.substring(0, capitals).toLowerCase(Locale.ROOT) + name.substring(capitals);
  }
}
