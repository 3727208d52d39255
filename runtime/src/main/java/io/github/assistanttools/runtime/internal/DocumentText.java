package io.github.assistanttools.runtime.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a server's document: UTF-8, UTF-16 or UTF-32, with or without a byte order mark. */
public final class DocumentText {
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  private DocumentText() {}

  /** A text without its byte order mark, which HTTP clients keep. */
  public static String of(String document) {
    return Json.withoutMark(document);
  }

  /**
   * The text of bytes.
   *
   * @throws NotJsonException if they are not text in their encoding
   */
  public static String of(byte[] document) {
    try {
      return of(charset(document).newDecoder().decode(ByteBuffer.wrap(document)).toString());
    } catch (CharacterCodingException failure) {
      throw new NotJsonException("not valid JSON: bytes that are not text");
    }
  }

  /**
   * The text of a stream, which is read to its end and not closed.
   *
   * @throws UncheckedIOException if it can't be read
   * @throws NotJsonException if its bytes are not text in their encoding
   */
  public static String of(InputStream document) {
    try {
      return of(document.readAllBytes());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** JSON begins with a character of ASCII, so zeros show the encoding, as a mark does. */
  private static Charset charset(byte[] bytes) {
    int first = unit(bytes, 0);
    int second = unit(bytes, 2);
    if (first == 0 && bytes.length >= 4) {
      return UTF_32BE;
    } else if ((first == 0xFFFE || (first & 0xFF) == 0 && first != 0) && second == 0) {
      return UTF_32LE;
    } else if (first == 0xFEFF || first > 0 && first >> 8 == 0) {
      return StandardCharsets.UTF_16BE;
    } else if (first == 0xFFFE || first > 0 && (first & 0xFF) == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.UTF_8;
  }

  /** Two bytes as a number; -1 beyond the end. */
  private static int unit(byte[] bytes, int at) {
    return bytes.length < at + 2 ? -1 : (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
  }
}
