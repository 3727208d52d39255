package io.github.assistanttools.fuzz;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The same document as a text, as bytes and as a stream. */
final class Inputs {
  private Inputs() {}

  /** The text of a document in UTF-8; empty if it is in another encoding. */
  static Optional<String> text(byte[] json) {
    // By their first bytes, other encodings are distinguished from UTF-8; in a string they are
    // irrelevant.
    for (int i = 0; i < Math.min(4, json.length); i++) {
      if (json[i] == 0) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString());
    } catch (CharacterCodingException noText) {
      return Optional.empty();
    }
  }

  /** A stream that delivers one byte at a time. */
  static InputStream trickling(byte[] bytes) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] buffer, int offset, int length) {
        return super.read(buffer, offset, Math.min(length, 1));
      }
    };
  }

  /** A document that contains this text as a value. */
  static byte[] inserted(String before, byte[] text, String after) {
    ByteBuffer buffer = ByteBuffer.allocate(before.length() + text.length + after.length());
    return buffer
        .put(before.getBytes(StandardCharsets.UTF_8))
        .put(text)
        .put(after.getBytes(StandardCharsets.UTF_8))
        .array();
  }
}
