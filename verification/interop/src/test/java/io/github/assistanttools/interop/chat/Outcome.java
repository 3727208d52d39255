package io.github.assistanttools.interop.chat;

import com.fasterxml.jackson.databind.JsonNode;

/** How a loop ended: by the first choice of the last completion. */
record Outcome(String finishReason, String text) {

  static Outcome of(JsonNode completion) {
    return new Outcome(completion.at("/choices/0/finish_reason").textValue(), text(completion));
  }

  static String text(JsonNode completion) {
    return completion.at("/choices/0/message/content").asText("");
  }
}
