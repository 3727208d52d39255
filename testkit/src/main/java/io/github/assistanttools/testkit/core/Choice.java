package io.github.assistanttools.testkit.core;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** A parameter that is one of several words, or an object with a {@code type}. */
public final class Choice {

  private Choice() {}

  /**
   * The word of a choice of tools, that of a choice among some ({@code allowed_tools}) included;
   * empty for a choice of one tool.
   */
  public static String word(JsonNode choice) {
    if (!choice.path("type").asString("").equals("allowed_tools")) {
      return choice.asString("");
    }
    // Chat Completions nests it.
    return choice.path("allowed_tools").path("mode").asString(choice.path("mode").asString(""));
  }

  /**
   * @return the parameter's value, or the first of the words if it is absent
   */
  public static JsonNode of(Parameters body, String name, List<String> words) {
    JsonNode given =
        body.optionalStringOrObject(name).orElseGet(() -> StringNode.valueOf(words.get(0)));
    if (given.isString()) {
      body.optionalWord(name, words);
    } else {
      body.object(name).string("type");
    }
    return given;
  }
}
