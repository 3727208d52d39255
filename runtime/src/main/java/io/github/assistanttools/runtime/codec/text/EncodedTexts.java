package io.github.assistanttools.runtime.codec.text;

import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Bytes and ids. */
public final class EncodedTexts {
  public static final TextType<UUID> UNIQUE_ID =
      TextType.row(
              UUID.class,
              "uuid",
              "a UUID such as \"123e4567-e89b-12d3-a456-426614174000\"",
              Encodings::uuid)
          .format("uuid")
          .always()
          .end();

  // RFC 4648 section 4: padded, in one line, unused bits zero.
  public static final TextType<byte[]> BASE64 =
      TextType.row(
              byte[].class,
              "bytes",
              "a string in base64 (RFC 4648 section 4, padded)",
              Encodings::base64)
          .parsedPattern(
              "([A-Za-z0-9+/]{4})*([A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?")
          .encoding("base64")
          .always()
          .text(bytes -> Base64.getEncoder().encodeToString(bytes))
          .noKey()
          .end();

  static final List<TextType<?>> ROWS = List.of(UNIQUE_ID, BASE64);

  private EncodedTexts() {}
}
