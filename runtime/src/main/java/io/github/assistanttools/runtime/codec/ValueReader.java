package io.github.assistanttools.runtime.codec;

import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON value, such as {@code ArgumentReader::string} or a generated {@code readItem}.
 *
 * @param <T> the Java type of the value
 */
@FunctionalInterface
public interface ValueReader<T> {

  /**
   * Reads a value, with the reader at its first token, and leaves the reader at its last one.
   *
   * @return the value; null for an allowed JSON null, or if a problem was recorded
   */
  @Nullable T read(ArgumentReader in);
}
