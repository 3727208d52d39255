package io.github.assistanttools.processor.model;

import java.util.Optional;

/**
 * A property of an object: a record component, or a parameter of a tool method.
 *
 * @param javaName the name in Java
 * @param name the name in JSON, and where that is decided
 * @param defaultValue the JSON literal taken when it is absent or null
 * @param nullableMark where a {@code @Nullable} stands, if one does
 * @param nameKnown false where a class file has lost the parameter's name
 * @param deprecation what its author says of reading it
 * @param site the parameter or component itself
 */
public record Member(
    String javaName,
    Located name,
    JsonType type,
    Optional<Located> description,
    Optional<Located> defaultValue,
    Optional<Site> nullableMark,
    boolean nameKnown,
    Deprecation deprecation,
    Site site) {

  /** Whether JSON may leave it out, or give null for it. */
  public boolean optional() {
    return defaultValue.isPresent()
        || type instanceof JsonType.Nullable
        || type instanceof JsonType.Maybe;
  }
}
