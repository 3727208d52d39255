package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.Idle;
import io.github.assistanttools.runtime.internal.Json;
import java.io.Reader;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;

/**
 * A parser that reads one short text after another, each time for one call. To set up a parser takes
 * longer, and more memory, than to read what most calls bring. A parser reads any number of values
 * from one source: here the source has the next text when the last one has been read to its end.
 */
final class SharedParser extends Reader {
  /** Fits into the parser's buffer, so that it takes the text at once. */
  private static final int LONGEST = 2_000;

  /** How many characters it reads before it is replaced: it remembers every name it has met. */
  private static final int MOST_READ = 65_536;

  private static final Idle<SharedParser> IDLE = new Idle<>();

  private final JsonParser parser = Json.FACTORY.createParser(ObjectReadContext.empty(), this);
  private @Nullable String next;
  private int start;
  private int end;

  private SharedParser() {}

  /**
   * A parser that stands before the text's first token, for the caller alone. Null if the text is long
   * or does not begin as an object: only of an object the end is seen without a look beyond it.
   */
  static @Nullable SharedParser of(String json) {
    if (json.length() > LONGEST || !json.startsWith("{")) {
      return null;
    }
    SharedParser idle = IDLE.take();
    SharedParser taken = idle == null ? new SharedParser() : idle;
    taken.next = json;
    taken.start = taken.end;
    taken.end += json.length();
    return taken;
  }

  JsonParser parser() {
    return parser;
  }

  /** Where the text begins, in characters from where the parser began. */
  int start() {
    return start;
  }

  /**
   * Lets go of the parser, which has read the object and not looked beyond it. One that has failed is
   * left to the garbage collector instead.
   *
   * @return how many characters of the text follow the object
   */
  int release() {
    int rest = parser.releaseBuffered(Writer.nullWriter());
    if (end <= MOST_READ && !parser.isClosed()) {
      IDLE.leave(this);
    } else {
      parser.close();
    }
    return rest;
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
