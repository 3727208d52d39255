package io.github.assistanttools.example.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.OptionalInt;

/**
 * Tells text in UTF-8 from text in another encoding, which a reader of JSON may otherwise guess
 * wrongly.
 */
public final class Utf8 {
  private static final int CHUNK = 8_192;

  private Utf8() {}

  /**
   * The index of the first byte that shows that a JSON text is not UTF-8; empty if it is. NUL is
   * such a byte: it is in no JSON text, and in every one in UTF-16 or UTF-32.
   */
  public static OptionalInt fault(byte[] bytes) {
    int end = malformed(bytes);
    for (int i = 0; i < end; i++) {
      if (bytes[i] == 0) {
        return OptionalInt.of(i);
      }
    }
    return end < bytes.length ? OptionalInt.of(end) : OptionalInt.empty();
  }

  /** Where the first sequence begins that UTF-8 does not have; the length if there is none. */
  private static int malformed(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(CHUNK);
    CharsetDecoder decoder = UTF_8.newDecoder();
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    return in.position();
  }
}
