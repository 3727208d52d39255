package io.github.assistanttools.processor.read.property;

import io.github.assistanttools.processor.model.Access;
import io.github.assistanttools.processor.read.declaration.Annotations;
import io.github.assistanttools.processor.read.element.Members;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/**
 * Getters that a record declares beside the accessors of its components. Jackson calls {@code
 * getPassword()} rather than {@code password()}, and a value that one masks must not be written by
 * the other.
 */
public final class RecordGetters {

  private static final Pattern LEADING_CAPITALS = Pattern.compile("^\\p{javaUpperCase}+");

  private RecordGetters() {}

  /**
   * The component with the record's own getter, which then writes it; empty if there is none. If an
   * annotation names the component, the getter must have the name, too.
   */
  public static Optional<Property> written(TypeElement record, Property component) {
    return Members.methods(record)
        .filter(each -> isOf(each, component.javaName()))
        // A component may itself be called getName.
        .filter(
            each ->
                record.getRecordComponents().stream()
                    .map(Members::name)
                    .noneMatch(Members.name(each)::equals))
        .min(Comparator.comparing(each -> !Members.name(each).startsWith("get")))
        .filter(
            getter ->
                Annotations.jsonProperty(component.forms()).isEmpty()
                    || Annotations.jsonProperty(List.of(getter)).isPresent())
        .map(
            getter ->
                new Property(
                    component.javaName(),
                    getter,
                    component.and(List.of(getter)).forms(),
                    new Access(Members.name(getter), true),
                    component.scope()));
  }

  /** Whether Jackson takes a method for a getter of the component. */
  static boolean isOf(ExecutableElement method, String component) {
    String name = Members.name(method);
    boolean truth = BeanProperties.truth(method.getReturnType());
    int prefix = name.startsWith("get") ? 3 : name.startsWith("is") && truth ? 2 : name.length();
    return method.getModifiers().contains(Modifier.PUBLIC)
        && !Members.isStatic(method)
        && method.getParameters().isEmpty()
        && method.getReturnType().getKind() != TypeKind.VOID
        && uncapitalized(name.substring(prefix)).equals(component);
  }

  /** As Jackson does it: all capitals that the name begins with. */
  private static String uncapitalized(String name) {
    return LEADING_CAPITALS
        .matcher(name)
        .replaceFirst(capitals -> capitals.group().toLowerCase(Locale.ROOT));
  }
}
