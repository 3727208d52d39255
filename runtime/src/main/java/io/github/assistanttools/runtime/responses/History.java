package io.github.assistanttools.runtime.responses;

import io.github.assistanttools.runtime.internal.Documents;
import io.github.assistanttools.runtime.internal.RawJson;

/** The items of a conversation that the server does not store. */
final class History {
  private History() {}

  /** The items of an input and then those of a response, separated by commas. */
  static String with(String input, ResponseTurn turn) {
    StringBuilder items = new StringBuilder(items(input));
    for (String item : turn.output()) {
      items.append(items.isEmpty() ? "" : ",").append(item);
    }
    return items.toString();
  }

  private static String items(String input) {
    RawJson json = Documents.value(input, IllegalArgumentException::new);
    if (json.isString()) {
      return "{\"type\":\"message\",\"role\":\"user\",\"content\":" + json.source() + "}";
    }
    if (!json.isArray()) {
      throw new IllegalArgumentException("the input: expected a JSON array or string");
    }
    String array = json.source();
    return array.substring(1, array.length() - 1).strip();
  }
}
