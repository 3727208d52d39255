package io.github.assistanttools.runtime.codec;

import java.util.UUID;

/** The forms of strings that stand for bytes and ids. */
final class EncodedForms {
  static final TextForm<byte[]> BASE64 =
      TextForm.of("a string in base64 (RFC 4648 section 4, padded)", Encodings::base64);

  static final TextForm<UUID> UNIQUE_ID =
      TextForm.of("a UUID such as \"123e4567-e89b-12d3-a456-426614174000\"", Encodings::uuid);

  private EncodedForms() {}
}
