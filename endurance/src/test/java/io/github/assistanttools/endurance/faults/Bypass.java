package io.github.assistanttools.endurance.faults;

import io.github.assistanttools.runtime.assistants.AssistantsClient;
import io.github.assistanttools.runtime.assistants.Run;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server without faults: to prepare trials and to see what came of them. */
record Bypass(AssistantsClient client, String assistantId) {
  private static final JsonMapper MAPPER = new JsonMapper();

  static Bypass of(AssistantsClient client) {
    return new Bypass(client, id(client.post("{\"model\":\"any\"}", "assistants")));
  }

  /** Creates a thread. */
  String thread() {
    return id(client.post("{}", "threads"));
  }

  /** The last run that was created in a thread. */
  Optional<String> newestRun(String threadId) {
    JsonNode runs = MAPPER.readTree(client.get(Map.of("limit", "1", "order", "desc"), "threads", threadId, "runs"));
    return runs.get("data").isEmpty() ? Optional.empty() : Optional.of(id(runs.get("data").get(0).toString()));
  }

  Run retrieve(String threadId, String runId) {
    return client.retrieve(threadId, runId);
  }

  private static String id(String json) {
    return MAPPER.readTree(json).get("id").stringValue();
  }
}
