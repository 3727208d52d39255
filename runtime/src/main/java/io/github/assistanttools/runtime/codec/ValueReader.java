package io.github.assistanttools.runtime.codec;

import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON value, such as {@code ArgumentReader::string} or a generated {@code readItem}.
 *
 * @param <T> what the value becomes
 */
@FunctionalInterface
public interface ValueReader<T> {

  /**
   * Reads the value on whose first token the reader stands and leaves it on the value's last one.
   *
   * @return the value; null for a JSON null that is allowed here, and when a problem was recorded
   */
  @Nullable T read(ArgumentReader in);
}
