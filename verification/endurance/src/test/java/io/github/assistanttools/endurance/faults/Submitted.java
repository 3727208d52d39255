package io.github.assistanttools.endurance.faults;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Outputs that the server accepted, in the order in which they were sent. */
record Submitted(List<String> callIds, List<String> outputs) {
  private static final JsonMapper MAPPER = new JsonMapper();

  static Submitted of(String body) {
    List<String> callIds = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    for (JsonNode output : MAPPER.readTree(body).get("tool_outputs")) {
      callIds.add(output.get("tool_call_id").stringValue());
      outputs.add(output.get("output").stringValue());
    }
    return new Submitted(callIds, outputs);
  }
}
