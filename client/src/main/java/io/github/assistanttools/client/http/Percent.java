package io.github.assistanttools.client.http;

import io.github.assistanttools.runtime.internal.Texts;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoding (RFC 3986, 2.1): all but the unreserved characters of ASCII. */
final class Percent {
  private static final String UNRESERVED = "-._~";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Percent() {}

  /**
   * One segment of a path.
   *
   * @throws IllegalArgumentException if it has no encoding that every server reads as one segment
   */
  static String segment(String segment) {
    // Dots are unreserved, so servers and proxies read "%2E%2E" as "..", the parent.
    if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
      throw new IllegalArgumentException(
          "not an id or name for a path: "
              + Texts.quoted(segment)
              + "; it would lead to another resource");
    }
    return encoded(segment);
  }

  static String encoded(String text) {
    if (!Texts.isWellFormed(text)) {
      throw new IllegalArgumentException(
          "not a text for a URI: half of a surrogate pair in " + Texts.quoted(text));
    }
    StringBuilder encoded = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (isUnreserved((char) (b & 0xFF))) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HEX.toHexDigits(b));
      }
    }
    return encoded.toString();
  }

  private static boolean isUnreserved(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || UNRESERVED.indexOf(c) >= 0;
  }
}
