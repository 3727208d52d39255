package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.Json;
import java.io.Reader;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;

/**
 * A parser that reads a sequence of short texts: a parser can read any number of values from one
 * source, and this source provides the next text when the last one has been read to its end.
 */
final class SharedParser extends Reader {
  /** Fits into the parser's buffer, so that the parser reads the text at once. */
  private static final int LONGEST = 2_000;

  /** How many characters a parser reads before it is replaced: it caches every name it has read. */
  private static final int MOST_READ = 65_536;

  private static final Writer NOWHERE = Writer.nullWriter();

  private final JsonParser parser = Json.ARGUMENTS.createParser(ObjectReadContext.empty(), this);
  private @Nullable String next;
  private int start;
  private int end;

  /**
   * Whether a text is short and begins with an object: only for an object, the parser finds the end
   * without reading beyond it.
   */
  static boolean takes(String json) {
    return json.length() <= LONGEST && json.startsWith("{");
  }

  /**
   * Moves before the first token of a text; the previous one must have been read to its end without
   * failure.
   */
  JsonParser open(String json) {
    next = json;
    start = end;
    end += json.length();
    return parser;
  }

  /** Whether this parser must not read another text. */
  boolean isSpent() {
    return end > MOST_READ || parser.isClosed();
  }

  /** The beginning of the text, in characters since the parser began. */
  int start() {
    return start;
  }

  /** The number of characters after the object, which was read; discards them. */
  int rest() {
    return parser.releaseBuffered(NOWHERE);
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    String text = next;
    if (text == null) {
      return -1;
    }
    next = null;
    text.getChars(0, text.length(), buffer, offset);
    return text.length();
  }

  @Override
  public void close() {}
}
