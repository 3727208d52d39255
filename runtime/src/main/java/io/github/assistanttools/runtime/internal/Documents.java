package io.github.assistanttools.runtime.internal;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Function;

/** Reads documents of servers as their source text. */
public final class Documents {
  private Documents() {}

  /**
   * Reads a document.
   *
   * @param document a string, bytes, or a stream, which is read to its end and not closed
   * @param malformed creates the exception for a document that is not a JSON object
   * @throws UncheckedIOException if the stream can't be read
   */
  public static RawJson read(
      Object document, Function<String, ? extends RuntimeException> malformed) {
    RawJson read = value(document, malformed);
    if (!read.isObject()) {
      throw malformed.apply("the document: expected an object");
    }
    return read;
  }

  /** As {@link #read}, for any JSON value. */
  public static RawJson value(
      Object document, Function<String, ? extends RuntimeException> malformed) {
    Objects.requireNonNull(document, "document");
    try {
      return RawJson.parse(text(document));
    } catch (NotJsonException failure) {
      throw malformed.apply(failure.fault());
    }
  }

  private static String text(Object document) {
    if (document instanceof byte[] bytes) {
      return DocumentText.of(bytes);
    }
    return document instanceof InputStream stream
        ? DocumentText.of(stream)
        : DocumentText.of((String) document);
  }
}
