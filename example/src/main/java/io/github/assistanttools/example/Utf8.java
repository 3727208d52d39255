package io.github.assistanttools.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.OptionalInt;

/** Detects text that is not UTF-8. A reader of JSON might otherwise guess the wrong encoding. */
final class Utf8 {
  private static final int CHUNK = 8_192;

  private Utf8() {}

  /**
   * The index of the first byte that shows that a JSON text is not UTF-8; empty if it is. NUL is
   * such a byte: JSON never contains it, except in UTF-16 or UTF-32.
   */
  static OptionalInt fault(byte[] bytes) {
    int end = malformed(bytes);
    for (int i = 0; i < end; i++) {
      if (bytes[i] == 0) {
        return OptionalInt.of(i);
      }
    }
    return end < bytes.length ? OptionalInt.of(end) : OptionalInt.empty();
  }

  /** The index of the first sequence that is not UTF-8; the length if there is none. */
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
