package io.github.assistanttools.example;

import io.github.assistanttools.testkit.Shared;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The published airline tools and the calls that a model once made of them. */
final class RecordedCalls {

  private RecordedCalls() {}

  /**
   * One call and its output.
   *
   * @param id an id of its own: the recorded ones are not unique, for the recordings stem from many
   *     conversations that begin alike
   * @param invented JSON Pointers to the properties that the published schema does not have
   */
  record Call(String id, String function, String arguments, String output, List<String> invented) {

    boolean fits() {
      return invented.isEmpty();
    }

    /** What the run is answered: an output is never empty. */
    String answer() {
      return output.isEmpty() ? "(empty)" : output;
    }
  }

  static List<Call> all() {
    JsonNode pairs =
        Json.parse(Shared.text("corpora/tau-bench-airline/gpt-4o-airline-call-output-pairs.json"));
    Map<String, JsonNode> parameters = parameters();
    List<Call> calls = new ArrayList<>();
    for (JsonNode pair : pairs) {
      JsonNode call = pair.get("tool_call");
      String function = call.at("/function/name").stringValue();
      String arguments = call.at("/function/arguments").stringValue();
      calls.add(
          new Call(
              call.get("id").stringValue() + "_" + calls.size(),
              function,
              arguments,
              pair.get("output").stringValue(),
              invented(parameters.get(function), Json.parse(arguments))));
    }
    return List.copyOf(calls);
  }

  /** The tools as they were published: the elements of a {@code tools} array. */
  static JsonNode tools() {
    return Json.parse(Shared.text("corpora/tau-bench-airline/airline-tools.json"));
  }

  /** The published parameters by function name. */
  static Map<String, JsonNode> parameters() {
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    for (JsonNode tool : tools()) {
      JsonNode function = tool.get("function");
      parameters.put(function.get("name").stringValue(), function.get("parameters"));
    }
    return parameters;
  }

  private static List<String> invented(JsonNode schema, JsonNode arguments) {
    List<String> paths = new ArrayList<>();
    addInvented(schema, arguments, "", paths);
    return paths;
  }

  private static void addInvented(
      JsonNode schema, JsonNode value, String path, List<String> paths) {
    value
        .properties()
        .forEach(
            named -> {
              String inner = path + "/" + named.getKey();
              JsonNode property = schema.path("properties").get(named.getKey());
              if (property == null) {
                paths.add(inner);
              } else {
                addInvented(property, named.getValue(), inner, paths);
              }
            });
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      addInvented(schema.get("items"), value.get(i), path + "/" + i, paths);
    }
  }
}
