package io.github.assistanttools.runtime.codec;

import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON value, such as {@code ResultWriter::string} or a generated {@code writeItem}.
 *
 * @param <T> the Java type of the value
 */
@FunctionalInterface
public interface ValueWriter<T> {

  /** Writes exactly one JSON value, {@code null} for null. */
  void write(ResultWriter out, @Nullable T value);
}
