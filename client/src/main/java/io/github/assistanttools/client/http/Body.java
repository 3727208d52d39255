package io.github.assistanttools.client.http;

import java.nio.charset.StandardCharsets;

/** What an answer holds. */
public sealed interface Body permits Body.Whole, StreamBody {

  /** Gives up whatever of it has not been read. */
  default void discard() {}

  /**
   * A document in memory.
   *
   * @param bytes all of it, or its beginning if it reports an error and is long
   * @param cut whether it is the beginning alone
   */
  record Whole(byte[] bytes, boolean cut) implements Body {

    /** As UTF-8, with malformed bytes replaced and without a byte order mark. */
    public String text() {
      String text = new String(bytes, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
  }
}
