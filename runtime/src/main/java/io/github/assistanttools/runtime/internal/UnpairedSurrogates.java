package io.github.assistanttools.runtime.internal;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The unpaired surrogates in a document, replaced while it is read. A parser rejects a whole
 * document if a name has one; but the name may be in the arguments of one call, and the other calls
 * must still have their outputs. So each unpaired surrogate is replaced by a character that the
 * document does not contain, followed by four hexadecimal digits, and is restored in the texts that
 * were read.
 */
public final class UnpairedSurrogates {
  // Unicode reserves these for internal use; interchanged text does not contain them.
  private static final char FIRST_MARK = '\uFDD0';
  private static final char LAST_MARK = '\uFDEF';

  private static final int ESCAPE_LENGTH = 6;
  private static final int NONE = -1;

  private final String document;
  private final char mark;

  private UnpairedSurrogates(String document, char mark) {
    this.document = document;
    this.mark = mark;
  }

  /** The unpaired surrogates in a JSON text; empty if it has none. */
  public static Optional<UnpairedSurrogates> in(String json) {
    String lower = json.toLowerCase(Locale.ROOT);
    for (char mark = FIRST_MARK; mark <= LAST_MARK; mark++) {
      if (lower.indexOf(mark) < 0 && !lower.contains("\\u" + Integer.toHexString(mark))) {
        String document = without(json, mark);
        return document == null
            ? Optional.empty()
            : Optional.of(new UnpairedSurrogates(document, mark));
      }
    }
    return Optional.empty();
  }

  /** The JSON text without them. */
  public String document() {
    return document;
  }

  /** Whether a text from the document had one. */
  public boolean isIn(String text) {
    return text.indexOf(mark) >= 0;
  }

  /** A JSON text from the document, with its unpaired surrogates as escapes. */
  public String restored(String json) {
    return json.replace(String.valueOf(mark), "\\u");
  }

  /** A text from the document, with its unpaired surrogates. */
  public String restoredText(String text) {
    StringBuilder restored = new StringBuilder(text.length());
    int from = 0;
    for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, from)) {
      int end = Math.min(text.length(), at + 5);
      restored.append(text, from, at).append((char) Integer.parseInt(text, at + 1, end, 16));
      from = end;
    }
    return restored.append(text, from, text.length()).toString();
  }

  private static @Nullable String without(String json, char mark) {
    StringBuilder text = new StringBuilder(json.length());
    boolean any = false;
    for (int i = 0; i < json.length(); ) {
      int unit = unit(json, i);
      int length = length(json, i, unit);
      int next =
          unit != NONE && Character.isHighSurrogate((char) unit) ? unit(json, i + length) : NONE;
      if (next != NONE && Character.isLowSurrogate((char) next)) {
        int both = length + length(json, i + length, next);
        text.append(json, i, i + both);
        i += both;
        continue;
      }
      boolean half = unit != NONE && Character.isSurrogate((char) unit);
      if (half) {
        text.append(mark).append(Integer.toHexString(unit));
      } else {
        text.append(json, i, i + length);
      }
      any |= half;
      i += length;
    }
    return any ? text.toString() : null;
  }

  /**
   * The UTF-16 unit at this position, as a character or as an escape with its number; otherwise
   * NONE.
   */
  private static int unit(String json, int at) {
    if (at >= json.length() || json.charAt(at) != '\\') {
      return at >= json.length() ? NONE : json.charAt(at);
    }
    if (at + ESCAPE_LENGTH > json.length() || json.charAt(at + 1) != 'u') {
      return NONE;
    }
    int unit = 0;
    for (int i = at + 2; i < at + ESCAPE_LENGTH; i++) {
      int digit = Character.digit(json.charAt(i), 16);
      if (digit < 0 || json.charAt(i) > 'f') {
        return NONE;
      }
      unit = unit << 4 | digit;
    }
    return unit;
  }

  private static int length(String json, int at, int unit) {
    if (json.charAt(at) != '\\') {
      return 1;
    }
    // Another escape: the backslash and the next character, which may also be a backslash.
    return unit == NONE ? Math.min(2, json.length() - at) : ESCAPE_LENGTH;
  }
}
