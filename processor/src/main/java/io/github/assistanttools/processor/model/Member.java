package io.github.assistanttools.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A property of an object: a record component, a parameter of a tool method, a field with its
 * getter or setter.
 *
 * @param javaName the name in Java
 * @param name the name in JSON, and where that is decided
 * @param aliases further names that are read as this one
 * @param defaultValue the JSON literal taken when it is absent or null
 * @param nullableMark where a {@code @Nullable} stands, if one does
 * @param nameKnown false where a class file has lost the parameter's name
 * @param omitted whether it is left out where its value is null
 * @param access how to get it, where it is written; how to set it, where a setter does that
 * @param deprecation the deprecation of its accessor or setter
 * @param site the parameter or component itself
 */
public record Member(
    String javaName,
    Located name,
    List<Located> aliases,
    JsonType type,
    Optional<Located> description,
    Optional<Located> defaultValue,
    Optional<Site> nullableMark,
    boolean nameKnown,
    boolean omitted,
    Access access,
    Deprecation deprecation,
    Site site) {

  public Member {
    aliases = List.copyOf(aliases);
  }

  /** The same member with another type. */
  public Member withType(JsonType other) {
    return new Member(
        javaName,
        name,
        aliases,
        other,
        description,
        defaultValue,
        nullableMark,
        nameKnown,
        omitted,
        access,
        deprecation,
        site);
  }

  /** The same member as it is read from arguments. */
  public Member asArgument() {
    return withType(type.asArgument());
  }

  /** Whether JSON may leave it out, or give null for it. */
  public boolean optional() {
    return defaultValue.isPresent()
        || type instanceof JsonType.Nullable
        || type instanceof JsonType.Maybe;
  }
}
