package io.github.assistanttools.runtime.internal;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a run: absent (or null), a value, or an unexpected value. An unexpected value is
 * reported only when the field is used: whether it is used is known after the whole run has been
 * read, and a second field with the same name may still replace it.
 *
 * @param <T> the type of the value
 */
public record Field<T>(@Nullable T value, @Nullable String flaw) {

  /** A field that is absent, or null. */
  public static <T> Field<T> absent() {
    return new Field<>(null, null);
  }

  /** A field with a value. */
  public static <T> Field<T> of(T value) {
    return new Field<>(value, null);
  }

  /**
   * A field with an unexpected value.
   *
   * @param pointer its place, as a JSON Pointer (RFC 6901)
   */
  public static <T> Field<T> flawed(String pointer, String flaw) {
    return new Field<>(null, (pointer.isEmpty() ? "the document" : pointer) + ": " + flaw);
  }

  /**
   * The value, null if the field is absent.
   *
   * @param malformed creates the exception for an unexpected value
   */
  public @Nullable T get(Function<String, ? extends RuntimeException> malformed) {
    if (flaw != null) {
      throw malformed.apply(flaw);
    }
    return value;
  }
}
