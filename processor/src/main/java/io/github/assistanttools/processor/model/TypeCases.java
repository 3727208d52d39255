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

  /**
   * The kinds that are left once all problems are reported, with objects and unions as references.
   */
  public static <R extends @Nullable Object> TypeCases<R> valid(
      Function<JsonType.Scalar, R> scalar,
      Function<JsonType.Choice, R> choice,
      Function<JsonType.Sequence, R> sequence,
      Function<JsonType.Dictionary, R> dictionary,
      Function<JsonType.Anything, R> anything,
      Function<JsonType.Reference, R> reference,
      Function<JsonType.Nullable, R> nullable,
      Function<JsonType.NonNull, R> nonNull,
      Function<JsonType.Constrained, R> constrained,
      Function<JsonType.Wrapped, R> wrapped,
      Function<JsonType.Maybe, R> maybe) {
    return new TypeCases<>(
        scalar,
        choice,
        sequence,
        dictionary,
        anything,
        reference::apply,
        reference::apply,
        nullable,
        nonNull,
        constrained,
        wrapped,
        maybe,
        unsupported -> invalid(unsupported),
        missing -> invalid(missing));
  }

  private static <R> R invalid(JsonType type) {
    throw new IllegalArgumentException("a problem should have been reported: " + type);
  }
}
