package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.Json;
import java.io.Reader;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;

/**
 * A parser that reads one short text after another: a parser reads any number of values from one
 * source, and here the source has the next text when the last one has been read to its end.
 */
final class SharedParser extends Reader {
  /** Fits into the parser's buffer, so that it takes the text at once. */
  private static final int LONGEST = 2_000;

  /** How many characters it reads before it is spent: it remembers every name it has met. */
  private static final int MOST_READ = 65_536;

  private static final Writer NOWHERE = Writer.nullWriter();

  private final JsonParser parser = Json.ARGUMENTS.createParser(ObjectReadContext.empty(), this);
  private @Nullable String next;
  private int start;
  private int end;

  /**
   * Whether a text is short, and begins as an object: of that alone the end is seen without a look
   * beyond it.
   */
  static boolean takes(String json) {
    return json.length() <= LONGEST && json.startsWith("{");
  }

  /**
   * Goes before the first token of a text, when the one before was read to its end without failure.
   */
  JsonParser open(String json) {
    next = json;
    start = end;
    end += json.length();
    return parser;
  }

  /** Whether it must not read another text. */
  boolean isSpent() {
    return end > MOST_READ || parser.isClosed();
  }

  /** Where the text begins, in characters from where the parser began. */
  int start() {
    return start;
  }

  /** How many characters of the text follow its object, which was read; they never will be. */
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
