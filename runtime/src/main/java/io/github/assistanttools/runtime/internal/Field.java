package io.github.assistanttools.runtime.internal;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a run: absent (or null), a value, or something else than was expected. The last is
 * told only to whoever needs the field: whether anybody does is known when the whole run has been
 * read, and a second field of the same name may still replace it.
 *
 * @param <T> the type of the value
 */
public record Field<T>(@Nullable T value, @Nullable String flaw) {

  /** A field that is absent, or null. */
  public static <T> Field<T> absent() {
    return new Field<>(null, null);
  }

  /** A field that is what it should be. */
  public static <T> Field<T> of(T value) {
    return new Field<>(value, null);
  }

  /**
   * A field that is not what it should be.
   *
   * @param pointer where it stands, as a JSON Pointer (RFC 6901)
   */
  public static <T> Field<T> flawed(String pointer, String flaw) {
    return new Field<>(null, (pointer.isEmpty() ? "the document" : pointer) + ": " + flaw);
  }

  /**
   * The value, null if the field is absent.
   *
   * @param malformed makes the exception that is thrown if it is not what it should be
   */
  public @Nullable T get(Function<String, ? extends RuntimeException> malformed) {
    if (flaw != null) {
      throw malformed.apply(flaw);
    }
    return value;
  }
}
