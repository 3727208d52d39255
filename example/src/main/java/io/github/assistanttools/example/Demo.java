package io.github.assistanttools.example;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.assistants.AssistantsClient;
import io.github.assistanttools.client.assistants.RunDriver;
import io.github.assistanttools.client.assistants.RunResult;
import io.github.assistanttools.client.assistants.RunStatus;
import io.github.assistanttools.runtime.RunException;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.ToolboxBuilder;
import io.github.assistanttools.runtime.assistants.Assistants;
import io.github.assistanttools.testkit.LocalServer;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A typical use of the library: creates an assistant with tools and a thread with a question, runs
 * the assistant on the thread, during which the tools are called, and reads the reply.
 */
final class Demo {

  private static final String INSTRUCTIONS =
      "You help the customers of a bookshop. Use the tools for all facts, several at once where you can.";
  private static final String QUESTION =
      "What is the weather in San Francisco and in Zürich, and what do you have by H. G. Wells?"
          + " Where it is foggy somebody waits for The Time Machine: order it as a gift."
          + " And how is Boston?";
  private static final int LONGEST_REPLY = 20_000;
  private static final JsonMapper JSON = new JsonMapper();

  private final ToolboxBuilder tools;
  private final PrintStream out;

  /**
   * @param tools builds the demo's toolbox
   */
  Demo(ToolboxBuilder tools, PrintStream out) {
    this.tools = tools;
    this.out = out;
  }

  /**
   * Runs on the server that the environment sets, else on a local server with the bundled script.
   */
  void run(Map<String, String> environment) throws Refusal {
    Optional<Target> target = Target.of(environment);
    if (target.isPresent()) {
      run(target.get());
      return;
    }
    try (LocalServer server = LocalServer.start(Serving.bundledScript())) {
      out.println("A local server, with a script instead of a model: " + server.baseUri());
      out.println("(for a real one, set OPENAI_BASE_URL and OPENAI_API_KEY; see docs/server.md)");
      out.println();
      run(Target.of(server));
    }
  }

  private void run(Target target) throws Refusal {
    // With JDK 21 or later, Executors.newVirtualThreadPerTaskExecutor().
    ExecutorService executor = Executors.newCachedThreadPool();
    try {
      Timeline timeline = new Timeline(out);
      Toolbox toolbox = tools.executor(executor).listener(timeline).build();
      drive(target, toolbox, timeline);
    } catch (ApiException refused) {
      throw new Refusal(refused.getMessage());
    } catch (RunException unreadable) {
      throw new Refusal(unreadable.getMessage());
    } finally {
      executor.shutdownNow();
    }
  }

  private void drive(Target target, Toolbox toolbox, Timeline timeline) throws Refusal {
    AssistantsClient client = target.client();
    String assistantId = id(client.post(assistant(target.model(), toolbox), "assistants"));
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
    out.println();
    out.println(reply(client, threadId, result.run().id()));
  }

  private static String assistant(String model, Toolbox toolbox) {
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
  private static String reply(AssistantsClient client, String threadId, String runId)
      throws Refusal {
    Map<String, String> newest = Map.of("run_id", runId, "limit", "1");
    JsonNode messages = json(client.get(newest, "threads", threadId, "messages"));
    String text = messages.at("/data/0/content/0/text/value").asString("");
    // The text comes from a model and must not contain terminal commands.
    return TerminalText.lines(text, LONGEST_REPLY);
  }
}
