package io.github.assistanttools.client.http;

import java.nio.charset.StandardCharsets;

/** The body of a response. */
public sealed interface Body permits Body.Whole, StreamBody {

  /** Discards what has not been read. */
  default void discard() {}

  /**
   * A document in memory.
   *
   * @param bytes the document; only its beginning if it reports an error and is long
   * @param cut whether it is only the beginning
   */
  record Whole(byte[] bytes, boolean cut) implements Body {

    /** The text as UTF-8, with malformed bytes replaced and without a byte order mark. */
    public String text() {
      String text = new String(bytes, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
  }
}
