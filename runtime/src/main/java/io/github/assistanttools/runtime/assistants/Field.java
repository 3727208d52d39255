package io.github.assistanttools.runtime.assistants;

import org.jspecify.annotations.Nullable;

/**
 * A field of a run: absent (or null), a value, or something else than was expected. The last is told
 * only to whoever needs the field: whether anybody does is known when the whole run has been read,
 * and a second field of the same name may still replace it.
 *
 * @param <T> the type of the value
 */
record Field<T>(@Nullable T value, @Nullable String flaw) {

  static <T> Field<T> absent() {
    return new Field<>(null, null);
  }

  static <T> Field<T> of(T value) {
    return new Field<>(value, null);
  }

  /**
   * A field that is not what it should be.
   *
   * @param pointer where it stands, as a JSON Pointer (RFC 6901)
   */
  static <T> Field<T> flawed(String pointer, String flaw) {
    return new Field<>(null, (pointer.isEmpty() ? "the document" : pointer) + ": " + flaw);
  }

  /**
   * The value, null if the field is absent.
   *
   * @throws MalformedRunException if it is not what it should be
   */
  @Nullable T get() {
    if (flaw != null) {
      throw new MalformedRunException(flaw);
    }
    return value;
  }
}
