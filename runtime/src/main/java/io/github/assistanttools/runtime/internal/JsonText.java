package io.github.assistanttools.runtime.internal;

import java.math.BigInteger;
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
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  /** A longer text's room is not kept: it would stay for good. */
  private static final int LONGEST_KEPT = 8_192;

  private static final Idle<StringBuilder> IDLE = new Idle<>();

  private @Nullable StringBuilder text;
  private int depth;
  private boolean surrogates;
  // A builder that once held such a character takes two bytes for each ever after.
  private boolean beyondLatin1;

  /** An empty text. */
  public JsonText() {
    StringBuilder idle = IDLE.take();
    text = idle == null ? new StringBuilder(256) : idle;
  }

  /** Called before a value is written, other than {@link #nothing}. */
  protected void beforeValue() {}

  /** Called when the text is to have so many characters; may refuse it. */
  protected void grow(int length) {}

  protected final boolean isEmpty() {
    return text.length() == 0;
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
    text.append(':');
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
    text.append(value);
    grow(text.length());
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
    // Of a text that nobody looked at, either may be so.
    surrogates = true;
    beyondLatin1 = true;
    literal(json);
  }

  /**
   * Ends the text, to which nothing can be added then.
   *
   * @return the text; a surrogate that was not part of a pair is U+FFFD
   */
  public final String end() {
    String ended = surrogates ? Texts.wellFormed(text.toString()) : text.toString();
    StringBuilder room = text;
    text = null;
    if (room.capacity() <= LONGEST_KEPT && !beyondLatin1) {
      room.setLength(0);
      IDLE.leave(room);
    }
    return ended;
  }

  private void begin(char bracket) {
    beforeValue();
    separate();
    if (++depth > DEEPEST) {
      throw new IllegalStateException("more than " + DEEPEST + " levels of nesting");
    }
    text.append(bracket);
    grow(text.length());
  }

  private void end(char bracket) {
    depth--;
    text.append(bracket);
    grow(text.length());
  }

  /** What stands before a value or name tells whether it is the first. */
  private void separate() {
    if (depth > 0) {
      char before = text.charAt(text.length() - 1);
      if (before != '{' && before != '[' && before != ':') {
        text.append(',');
      }
    }
  }

  private void literal(String json) {
    beforeValue();
    separate();
    add(json);
  }

  private void add(String part) {
    grow(text.length() + part.length());
    text.append(part);
  }

  private void quote(String value) {
    grow(text.length() + value.length() + 2);
    text.append('"');
    int written = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        text.append(value, written, i);
        escape(c);
        grow(text.length() + value.length() - i);
        written = i + 1;
      } else if (c > 0xFF) {
        beyondLatin1 = true;
        surrogates |= c >= Character.MIN_SURROGATE;
      }
    }
    if (written == 0) {
      // In one copy, where the other makes it character by character.
      text.append(value);
    } else {
      text.append(value, written, value.length());
    }
    text.append('"');
  }

  private void escape(char c) {
    text.append('\\');
    switch (c) {
      case '"', '\\' -> text.append(c);
      case '\b' -> text.append('b');
      case '\t' -> text.append('t');
      case '\n' -> text.append('n');
      case '\f' -> text.append('f');
      case '\r' -> text.append('r');
      default -> text.append("u00").append(HEX[c >> 4]).append(HEX[c & 0xF]);
    }
  }
}
