package io.github.assistanttools.client.transport;

import io.github.assistanttools.runtime.internal.RawJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The choice of tools of a request. */
public final class ToolChoice {
  private static final String ALLOWED_TOOLS = "allowed_tools";
  private static final String MODE = "mode";

  // "any" is what some compatible servers call it.
  private static final Set<String> FORCED = Set.of("required", "any");

  private ToolChoice() {}

  /**
   * The choice that remains after calls were forced once. A list of allowed tools stays in force.
   *
   * @param json the choice of the first request
   * @return empty if the server's default remains
   */
  public static Optional<String> unforced(String json) {
    RawJson choice = RawJson.parse(json);
    if (!choice.isObject()) {
      return Optional.of(json).filter(text -> choice.text().filter(FORCED::contains).isEmpty());
    }
    if (!choice.text("type").equals(Optional.of(ALLOWED_TOOLS))) {
      return Optional.empty();
    }
    // The Responses API has the mode beside the type, Chat Completions in an object of its own.
    Optional<RawJson> nested = choice.get(ALLOWED_TOOLS);
    return Optional.of(
        nested.isPresent()
            ? with(choice, ALLOWED_TOOLS, with(nested.get(), MODE, "\"auto\""))
            : with(choice, MODE, "\"auto\""));
  }

  private static String with(RawJson object, String name, String json) {
    Map<String, String> fields = new LinkedHashMap<>();
    object.fields().forEach((field, value) -> fields.put(field, value.source()));
    fields.put(name, json);
    return JsonTexts.object(fields);
  }
}
