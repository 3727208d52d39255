package io.github.assistanttools.runtime.messages;

import io.github.assistanttools.runtime.internal.JsonText;
import io.github.assistanttools.runtime.internal.NotJsonException;
import io.github.assistanttools.runtime.internal.RawJson;
import io.github.assistanttools.runtime.internal.StreamedLiteral;
import io.github.assistanttools.runtime.internal.StreamedLiteral.Rule;
import io.github.assistanttools.runtime.internal.StreamedObject;

/** A block of a message that a stream transmits in pieces. */
final class StreamedBlock {
  private final StreamedObject block;
  private final StringBuilder input = new StringBuilder();

  StreamedBlock(RawJson start) {
    block =
        new StreamedObject((name, value) -> new StreamedLiteral(value, Rule.GROWING)).with(start);
  }

  /** Adds a delta. Of an unknown type it has no known meaning, so it is skipped. */
  void append(RawJson delta) {
    switch (delta.text("type").orElse("")) {
      case "text_delta" -> append(delta, "text");
      case "thinking_delta" -> append(delta, "thinking");
      case "signature_delta" -> append(delta, "signature");
      case "compaction_delta" -> append(delta, "content");
      case "input_json_delta" -> delta.text("partial_json").ifPresent(input::append);
      case "citations_delta" ->
          delta
              .get("citation")
              .map(citation -> RawJson.parse("[" + citation.source() + "]"))
              .ifPresent(citations -> block.append("citations", citations));
      default -> {
        // Unknown.
      }
    }
  }

  private void append(RawJson delta, String field) {
    delta.get(field).ifPresent(piece -> block.append(field, piece));
  }

  /** Without pieces of the input, it is the one with which the block began. */
  void write(JsonText out) {
    if (!input.toString().isBlank()) {
      block.put("input", valid(input.toString()));
    }
    block.write(out);
  }

  private static String valid(String input) {
    try {
      RawJson json = RawJson.parse(input);
      if (json.isObject()) {
        return json.source();
      }
    } catch (NotJsonException cut) {
      // Wrapped below.
    }
    // The API takes back only objects.
    return "{\"" + MessageReader.INVALID + "\":" + JsonText.quoted(input) + "}";
  }
}
