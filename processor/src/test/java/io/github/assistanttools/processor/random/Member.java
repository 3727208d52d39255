package io.github.assistanttools.processor.random;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A parameter or property.
 *
 * @param spelling how its declaration spells the type: with type variables, in a generic class
 * @param alias a further name that the reader takes
 * @param otherwise its default
 */
record Member(
    String javaName,
    String jsonName,
    RandomType type,
    String spelling,
    Optional<String> alias,
    Optional<Sample> otherwise) {

  /** Whether it may be absent or null. */
  boolean optional() {
    return otherwise.isPresent() || type instanceof NullableType || type instanceof MaybeType;
  }

  /** What it is in Java when it is absent or null in JSON. */
  Sample.Maker absent() {
    return otherwise
        .map(Sample::java)
        .orElseGet(() -> classes -> type instanceof MaybeType ? empty() : null);
  }

  private Object empty() {
    return switch (type.spelling()) {
      case "OptionalInt" -> OptionalInt.empty();
      case "OptionalLong" -> OptionalLong.empty();
      case "OptionalDouble" -> OptionalDouble.empty();
      default -> Optional.empty();
    };
  }
}
