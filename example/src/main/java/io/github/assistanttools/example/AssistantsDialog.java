package io.github.assistanttools.example;

import io.github.assistanttools.client.assistants.AssistantsClient;
import io.github.assistanttools.client.assistants.RunDriver;
import io.github.assistanttools.client.assistants.RunResult;
import io.github.assistanttools.client.assistants.RunStatus;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.Assistants;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Creates an assistant with tools and a thread with the question, runs the assistant on the thread,
 * during which the tools are called, and reads the reply.
 */
record AssistantsDialog(AssistantsClient client, String model) implements Dialog {
  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public String answer(Toolbox toolbox, Timeline timeline) throws Refusal {
    String assistantId = id(client.post(assistant(toolbox), "assistants"));
    timeline.print(
        "assistant " + assistantId + " with " + toolbox.functions().size() + " functions");
    String threadId = id(client.post(thread(), "threads"));
    timeline.print("thread " + threadId + ": " + QUESTION);

    RunDriver driver = RunDriver.builder(client, toolbox).listener(timeline).build();
    RunResult result = driver.run(threadId, assistantId);

    timeline.print(
        "the run is over; calls: %d, rounds: %d".formatted(result.calls(), result.rounds()));
    if (!result.status().equals(RunStatus.COMPLETED)) {
      String why = result.lastError().map(error -> ": " + error.message()).orElse("");
      throw new Refusal("the run ended as " + result.status() + why);
    }
    return reply(threadId, result.run().id());
  }

  private String assistant(Toolbox toolbox) {
    ObjectNode assistant = JSON.createObjectNode();
    assistant.put("model", model).put("instructions", INSTRUCTIONS);
    assistant.set("tools", JSON.readTree(Assistants.tools(toolbox)));
    return assistant.toString();
  }

  private static String thread() {
    ObjectNode thread = JSON.createObjectNode();
    thread.putArray("messages").addObject().put("role", "user").put("content", QUESTION);
    return thread.toString();
  }

  private static String id(String document) throws Refusal {
    String id = json(document).path("id").asString("");
    if (id.isEmpty()) {
      throw new Refusal("the server's response has no id");
    }
    return id;
  }

  /** Parses a response; a wrong address may return a web page. */
  private static JsonNode json(String document) throws Refusal {
    try {
      return JSON.readTree(document);
    } catch (JacksonException page) {
      throw new Refusal("the server's response is not JSON");
    }
  }

  /** The assistant's last message. */
  private String reply(String threadId, String runId) throws Refusal {
    Map<String, String> newest = Map.of("run_id", runId, "limit", "1");
    JsonNode messages = json(client.get(newest, "threads", threadId, "messages"));
    return messages.at("/data/0/content/0/text/value").asString("");
  }
}
