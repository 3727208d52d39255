package io.github.assistanttools.runtime.codec.text;

import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads bytes and ids from text, strictly; each method returns null for any other text. */
final class Encodings {
  private static final int UUID_LENGTH = 36;
  private static final int QUANTUM = 4;

  private Encodings() {}

  /** A UUID as RFC 9562 section 4 defines it; the JDK's parser also accepts {@code 1-1-1-1-1}. */
  static @Nullable UUID uuid(String text) {
    if (text.length() != UUID_LENGTH) {
      return null;
    }
    for (int i = 0; i < UUID_LENGTH; i++) {
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      if (hyphen ? text.charAt(i) != '-' : !isHexDigit(text.charAt(i))) {
        return null;
      }
    }
    return UUID.fromString(text);
  }

  /**
   * Base64 as RFC 4648 section 4 defines it: padded, on one line and with unused bits zero (section
   * 3.5), so that different texts mean different bytes. The JDK's decoder also accepts other
   * padding and unused bits.
   */
  static byte @Nullable [] base64(String text) {
    if (text.length() % QUANTUM != 0) {
      return null;
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
    return endsLike(text, bytes) ? bytes : null;
  }

  private static boolean endsLike(String text, byte[] bytes) {
    int rest = bytes.length % 3;
    if (rest == 0) {
      return true;
    }
    byte[] last = Arrays.copyOfRange(bytes, bytes.length - rest, bytes.length);
    return text.endsWith(Base64.getEncoder().encodeToString(last));
  }

  private static boolean isHexDigit(char c) {
    return c >= '0' && c <= '9' || (c | 0x20) >= 'a' && (c | 0x20) <= 'f';
  }
}
