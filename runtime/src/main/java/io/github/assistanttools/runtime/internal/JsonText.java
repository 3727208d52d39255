package io.github.assistanttools.runtime.internal;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.NumberOutput;

/**
 * A builder of a JSON text (RFC 8259), compact and encodable in UTF-8. Callers must write names and
 * values in the right order; it is not checked.
 *
 * <p>Used instead of Jackson's generator, which is designed for streams: creating one takes longer
 * than writing the output of most calls.
 */
public class JsonText {
  private static final int DEEPEST = 500;
  private static final String HEX = "0123456789ABCDEF";
  // The letter after the backslash, by control character.
  private static final String LETTERS = "uuuuuuuubtnufruuuuuuuuuuuuuuuuuu";
  private static final int LONGEST_ESCAPE = 6;
  private static final int LONGEST_LONG = 20;

  private static final int LEAST_ROOM = 512;

  /** A larger array is not kept, because it would never be released. */
  private static final int MOST_ROOM_KEPT = 32_768;

  private static final Pool<char[]> POOL = new Pool<>();

  private char @Nullable [] text;
  private int length;
  private int depth;
  private boolean surrogates;

  /** An empty text. */
  public JsonText() {
    char[] idle = POOL.take();
    text = idle == null ? new char[LEAST_ROOM] : idle;
  }

  /** A JSON string; unpaired surrogates become U+FFFD. */
  public static String quoted(String value) {
    JsonText text = new JsonText();
    text.string(value);
    return text.end();
  }

  /** Called before a value is written, other than {@link #nothing}. */
  protected void beforeValue() {}

  /** Called before the text grows to this length; may throw to prevent it. */
  protected void grow(int length) {}

  /** The exception for too many levels of nesting. */
  protected RuntimeException tooDeep(int deepest) {
    return new IllegalStateException("more than " + deepest + " levels of nesting");
  }

  protected final boolean isEmpty() {
    return length == 0;
  }

  /** The number of characters written so far. */
  public final int length() {
    return length;
  }

  /** The text from an index to its current end. */
  protected final String from(int start) {
    return new String(text, start, length - start);
  }

  /** Whether a string may have contained an unpaired surrogate, which becomes U+FFFD. */
  public final boolean mayHaveSurrogates() {
    return surrogates;
  }

  /** Whether all objects and arrays have ended. */
  protected final boolean atRoot() {
    return depth == 0;
  }

  public final void beginObject() {
    begin('{');
  }

  public final void endObject() {
    end('}');
  }

  public final void beginArray() {
    begin('[');
  }

  public final void endArray() {
    end(']');
  }

  /** Writes a property's name, whose value must follow. */
  public final void name(String name) {
    separate();
    quote(name);
    add(':');
  }

  public final void string(String value) {
    beforeValue();
    separate();
    quote(value);
  }

  public final void bool(boolean value) {
    literal(value ? "true" : "false");
  }

  public final void number(long value) {
    beforeValue();
    separate();
    reserve(LONGEST_LONG);
    length = NumberOutput.outputLong(value, text, length);
    grow(length);
  }

  public final void number(BigInteger value) {
    literal(value.toString());
  }

  /**
   * Writes a finite number in the same way on every JDK: the JDK's conversion changed in version
   * 19.
   */
  public final void number(double value) {
    literal(NumberOutput.toString(value, true));
  }

  /** As {@link #number(double)}. */
  public final void number(float value) {
    literal(NumberOutput.toString(value, true));
  }

  /** Writes the text of a number unchanged. */
  public final void number(String digits) {
    literal(digits);
  }

  /** Writes {@code null}. */
  public final void nothing() {
    separate();
    add("null");
  }

  /** Writes a value that is already JSON text. */
  public final void raw(String json) {
    // The text is not checked, so it may have some.
    surrogates = true;
    literal(json);
  }

  /**
   * Ends the text; nothing can be added afterwards.
   *
   * @return the text, in which unpaired surrogates are U+FFFD
   */
  public final String end() {
    String ended = new String(text, 0, length);
    if (text.length <= MOST_ROOM_KEPT) {
      POOL.put(text);
    }
    text = null;
    return surrogates ? Texts.wellFormed(ended) : ended;
  }

  private void begin(char bracket) {
    beforeValue();
    separate();
    if (++depth > DEEPEST) {
      throw tooDeep(DEEPEST);
    }
    add(bracket);
    grow(length);
  }

  private void end(char bracket) {
    depth--;
    add(bracket);
    grow(length);
  }

  /** Writes a comma unless the previous character shows that none is needed. */
  private void separate() {
    if (depth > 0) {
      char before = text[length - 1];
      if (before != '{' && before != '[' && before != ':') {
        add(',');
      }
    }
  }

  private void literal(String json) {
    beforeValue();
    separate();
    add(json);
  }

  private void add(char c) {
    reserve(1);
    text[length++] = c;
  }

  private void add(String part) {
    grow(length + part.length());
    reserve(part.length());
    part.getChars(0, part.length(), text, length);
    length += part.length();
  }

  /**
   * In one pass: a text that is itself JSON has a quote every few characters, so copying in blocks
   * would save little.
   */
  private void quote(String value) {
    int size = value.length();
    grow(length + size + 2);
    reserve(size + 2);
    char[] chars = text;
    int to = length;
    chars[to++] = '"';
    int bits = 0;
    for (int i = 0; i < size; i++) {
      char c = value.charAt(i);
      bits |= c;
      if (c < ' ' || c == '"' || c == '\\') {
        length = to;
        escape(c, size - i);
        chars = text;
        to = length;
      } else {
        chars[to++] = c;
      }
    }
    surrogates |= bits >= Character.MIN_SURROGATE;
    chars[to++] = '"';
    length = to;
    grow(length);
  }

  /**
   * Writes the escape of a character.
   *
   * @param left the least number of characters that will follow
   */
  private void escape(char c, int left) {
    if (text.length - length < left + LONGEST_ESCAPE) {
      grow(length + left);
      reserve(left + LONGEST_ESCAPE);
    }
    char[] chars = text;
    int to = length;
    char letter = c < ' ' ? LETTERS.charAt(c) : c;
    chars[to++] = '\\';
    chars[to++] = letter;
    if (letter == 'u') {
      chars[to++] = '0';
      chars[to++] = '0';
      chars[to++] = HEX.charAt(c >> 4);
      chars[to++] = HEX.charAt(c & 0xF);
    }
    length = to;
  }

  private void reserve(int more) {
    if (more > text.length - length) {
      text = Arrays.copyOf(text, Math.max(2 * text.length, length + more));
    }
  }
}
