package io.github.assistanttools.endurance;

import io.github.assistanttools.client.assistants.AssistantsClient;
import io.github.assistanttools.client.assistants.Run;
import io.github.assistanttools.testkit.LocalServer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server, accessed directly: to prepare runs, and to check their outcome. */
public record Server(AssistantsClient client, String assistantId) {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** A server with one assistant. */
  public static Server of(LocalServer server) {
    return of(AssistantsClient.openAiCompatible(server.baseUri(), () -> LocalServer.KEY).build());
  }

  /**
   * A server with one assistant, which has no tools: the local server does not check the calls of
   * its script.
   */
  public static Server of(AssistantsClient client) {
    return new Server(client, id(client.post("{\"model\":\"any\"}", "assistants")));
  }

  /** Creates a thread. */
  public String thread() {
    return id(client.post("{}", "threads"));
  }

  /** The last run that was created in a thread. */
  public Optional<String> newestRun(String threadId) {
    JsonNode runs =
        MAPPER.readTree(
            client.get(Map.of("limit", "1", "order", "desc"), "threads", threadId, "runs"));
    return runs.get("data").isEmpty()
        ? Optional.empty()
        : Optional.of(id(runs.get("data").get(0).toString()));
  }

  /** A run as it is now. */
  public Run retrieve(String threadId, String runId) {
    return client.retrieve(threadId, runId);
  }

  /** The output of each call of a run, by call id, in the order of the calls. */
  public Map<String, String> outputs(String threadId, String runId) {
    Map<String, String> outputs = new LinkedHashMap<>();
    Map<String, String> query = Map.of("limit", "100", "order", "asc");
    for (JsonNode step :
        MAPPER
            .readTree(client.get(query, "threads", threadId, "runs", runId, "steps"))
            .get("data")) {
      for (JsonNode call : step.get("step_details").path("tool_calls")) {
        outputs.put(call.get("id").stringValue(), call.get("function").get("output").stringValue());
      }
    }
    return outputs;
  }

  private static String id(String json) {
    return MAPPER.readTree(json).get("id").stringValue();
  }
}
