package io.github.assistanttools.runtime.internal;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.NumberOutput;

/**
 * A JSON text (RFC 8259) while it is written: compact, and with a UTF-8 form. That names and values take
 * turns is the writer's to see to.
 *
 * <p>In place of Jackson's generator, which is made for streams: to set one up takes longer than to
 * write what most calls answer.
 */
public class JsonText {
  private static final int DEEPEST = 500;
  private static final String HEX = "0123456789ABCDEF";
  // What follows the backslash, by control character.
  private static final String LETTERS = "uuuuuuuubtnufruuuuuuuuuuuuuuuuuu";
  private static final int LONGEST_LONG = 20;

  private static final int LEAST_ROOM = 512;

  /** More room is not kept: it would stay for good. */
  private static final int MOST_ROOM_KEPT = 32_768;

  private static final Idle<char[]> IDLE = new Idle<>();

  private char @Nullable [] text;
  private int length;
  private int depth;
  private boolean surrogates;

  /** An empty text. */
  public JsonText() {
    char[] idle = IDLE.take();
    text = idle == null ? new char[LEAST_ROOM] : idle;
  }

  /** Called before a value is written, other than {@link #nothing}. */
  protected void beforeValue() {}

  /** Called when the text is to have so many characters; may refuse it. */
  protected void grow(int length) {}

  protected final boolean isEmpty() {
    return length == 0;
  }

  /** Whether everything that was begun has ended. */
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

  /** Writes a finite number in the same way on every JDK: their own texts of a double changed in 19. */
  public final void number(double value) {
    literal(NumberOutput.toString(value, true));
  }

  /** As {@link #number(double)}. */
  public final void number(float value) {
    literal(NumberOutput.toString(value, true));
  }

  /** Writes a number as it is. */
  public final void number(String digits) {
    literal(digits);
  }

  /** Writes {@code null}. */
  public final void nothing() {
    separate();
    add("null");
  }

  /** Writes a value that is JSON already. */
  public final void raw(String json) {
    // Nobody looks whether it has any.
    surrogates = true;
    literal(json);
  }

  /**
   * Ends the text, to which nothing can be added then.
   *
   * @return the text; a surrogate that was not part of a pair is U+FFFD
   */
  public final String end() {
    String ended = new String(text, 0, length);
    if (text.length <= MOST_ROOM_KEPT) {
      IDLE.leave(text);
    }
    text = null;
    return surrogates ? Texts.wellFormed(ended) : ended;
  }

  private void begin(char bracket) {
    beforeValue();
    separate();
    if (++depth > DEEPEST) {
      throw new IllegalStateException("more than " + DEEPEST + " levels of nesting");
    }
    add(bracket);
    grow(length);
  }

  private void end(char bracket) {
    depth--;
    add(bracket);
    grow(length);
  }

  /** What stands before a value or name tells whether it is the first. */
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

  private void quote(String value) {
    int size = value.length();
    grow(length + size + 2);
    reserve(size + 2);
    text[length] = '"';
    int begin = length + 1;
    value.getChars(0, size, text, begin);
    int extra = extra(begin, begin + size);
    if (extra > 0) {
      grow(length + size + extra + 2);
      reserve(size + extra + 2);
      escape(begin + size, extra);
    }
    length = begin + size + extra;
    text[length++] = '"';
  }

  /** How many characters more the text takes there once it is escaped. */
  private int extra(int from, int to) {
    char[] chars = text;
    int extra = 0;
    int bits = 0;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      bits |= c;
      if (c < ' ' || c == '"' || c == '\\') {
        extra += extra(c);
      }
    }
    surrogates |= bits >= Character.MIN_SURROGATE;
    return extra;
  }

  private static int extra(char c) {
    return c < ' ' && LETTERS.charAt(c) == 'u' ? 5 : 1;
  }

  /** Escapes what stands before a place, from its end on, so that each character moves once. */
  private void escape(int end, int extra) {
    char[] chars = text;
    int from = end - 1;
    for (int to = from + extra; to > from; from--) {
      char c = chars[from];
      if (c >= ' ' && c != '"' && c != '\\') {
        chars[to--] = c;
        continue;
      }
      if (extra(c) == 1) {
        chars[to--] = c < ' ' ? LETTERS.charAt(c) : c;
      } else {
        chars[to--] = HEX.charAt(c & 0xF);
        chars[to--] = HEX.charAt(c >> 4);
        chars[to--] = '0';
        chars[to--] = '0';
        chars[to--] = 'u';
      }
      chars[to--] = '\\';
    }
  }

  private void reserve(int more) {
    if (more > text.length - length) {
      text = Arrays.copyOf(text, Math.max(2 * text.length, length + more));
    }
  }
}
