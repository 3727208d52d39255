package io.github.assistanttools.processor.model;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One function for each kind of {@link JsonType}. Code that treats every kind passes one of these
 * to {@link JsonType#match}, so that the compiler lists what a new kind still lacks.
 *
 * @param <R> the result
 */
public record TypeCases<R extends @Nullable Object>(
    Function<JsonType.Scalar, R> scalar,
    Function<JsonType.Choice, R> choice,
    Function<JsonType.Sequence, R> sequence,
    Function<JsonType.Dictionary, R> dictionary,
    Function<JsonType.Anything, R> anything,
    Function<JsonType.ObjectRef, R> object,
    Function<JsonType.UnionRef, R> union,
    Function<JsonType.Nullable, R> nullable,
    Function<JsonType.NonNull, R> nonNull,
    Function<JsonType.Constrained, R> constrained,
    Function<JsonType.Wrapped, R> wrapped,
    Function<JsonType.Maybe, R> maybe,
    Function<JsonType.Unsupported, R> unsupported,
    Function<JsonType.Missing, R> missing) {

  /** The function for the two kinds that are not left once all problems are reported. */
  public static <R extends @Nullable Object> R invalid(JsonType type) {
    throw new IllegalArgumentException("a problem should have been reported: " + type);
  }
}
