package io.github.assistanttools.testkit.core;

import tools.jackson.databind.node.ObjectNode;

/** A rough count of tokens: one for four UTF-16 units. */
public record Usage(long promptTokens, long completionTokens) {

  public static final Usage NONE = new Usage(0, 0);

  public static long tokens(String text) {
    return (text.length() + 3) / 4;
  }

  public Usage plus(Usage other) {
    return new Usage(promptTokens + other.promptTokens, completionTokens + other.completionTokens);
  }

  public ObjectNode json() {
    return Json.object()
        .put("prompt_tokens", promptTokens)
        .put("completion_tokens", completionTokens)
        .put("total_tokens", promptTokens + completionTokens);
  }
}
