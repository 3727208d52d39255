package io.github.assistanttools.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * One method for each kind of {@link JsonType}. Code that treats every kind implements this, so
 * that the compiler lists what a new kind still lacks.
 *
 * @param <R> the result
 */
public interface TypeCases<R extends @Nullable Object> {

  R scalar(JsonType.Scalar type);

  R choice(JsonType.Choice type);

  R sequence(JsonType.Sequence type);

  R dictionary(JsonType.Dictionary type);

  R anything(JsonType.Anything type);

  R object(JsonType.ObjectRef type);

  R union(JsonType.UnionRef type);

  R nullable(JsonType.Nullable type);

  R constrained(JsonType.Constrained type);

  R wrapped(JsonType.Wrapped type);

  R maybe(JsonType.Maybe type);

  R unsupported(JsonType.Unsupported type);

  R missing(JsonType.Missing type);

  /** The kinds that are left once all problems are reported. Objects and unions are references. */
  interface Valid<R extends @Nullable Object> extends TypeCases<R> {
    R reference(JsonType.Reference type);

    @Override
    default R object(JsonType.ObjectRef type) {
      return reference(type);
    }

    @Override
    default R union(JsonType.UnionRef type) {
      return reference(type);
    }

    @Override
    default R unsupported(JsonType.Unsupported type) {
      throw new IllegalArgumentException(type.reason());
    }

    @Override
    default R missing(JsonType.Missing type) {
      throw new IllegalArgumentException(type.java() + " is missing");
    }
  }
}
