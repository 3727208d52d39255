package io.github.assistanttools.interop;

import static io.github.assistanttools.testkit.script.Turn.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.Assistants;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.Schemas;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The requests of the clients, recorded on their way to the server. */
@Timeout(300)
class SentBodiesTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Turn CALLS =
      Turn.calls(
          call("call_a", "get_current_weather", "{\"location\":\"Zürich\",\"unit\":null}"),
          call("call_b", "list_locations", "{}"));
  private static final Turn MORE_CALLS = Turn.calls(call("call_c", "list_locations", "{}"));

  private final Toolbox toolbox = Tools.fresh();

  @ParameterizedTest
  @EnumSource
  void bodiesAreAsOpenAisPublishedSchemasSay(Client client) {
    Schemas schemas = new Schemas();
    List<Recorder.Sent> sent = played(client);

    Map<String, Long> validated = new LinkedHashMap<>();
    for (Recorder.Sent request : sent) {
      definition(request)
          .ifPresent(
              definition -> {
                assertThat(schemas.openAi(definition, request.body())).as(request.body()).isEmpty();
                validated.merge(definition, 1L, Long::sum);
              });
    }
    assertThat(validated)
        .containsOnly(
            Map.entry("CreateRunRequest", 2L),
            Map.entry("CreateThreadAndRunRequest", 2L),
            Map.entry("SubmitToolOutputsRunRequest", 3L));
  }

  @Test
  void ourClientSendsWhatTheOfficialSdkSends() {
    List<Recorder.Sent> official = played(Client.OFFICIAL_SDK);
    List<Recorder.Sent> ours = played(Client.OURS);

    assertThat(marks(ours)).isEqualTo(2);
    assertThat(marks(official)).isZero();
    assertThat(ours.stream().filter(post()).map(SentBodiesTest::comparable))
        .containsExactlyElementsOf(
            official.stream().filter(post()).map(SentBodiesTest::comparable).toList());
    assertThat(ours).extracting(Recorder.Sent::beta).containsOnly(Optional.of("assistants=v2"));
    assertThat(official).extracting(Recorder.Sent::beta).containsOnly(Optional.of("assistants=v2"));
  }

  /** One request of each kind, and the requests that it needs before. */
  private List<Recorder.Sent> played(Client client) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("instructions", "\"Be brief, s'il vous plaît.\"");
    fields.put("temperature", "0.5");
    fields.put("tool_choice", "{\"type\":\"function\",\"function\":{\"name\":\"list_locations\"}}");
    fields.put("tools", Assistants.tools(toolbox));
    try (LocalServer server = LocalServer.start(Script.of(CALLS, MORE_CALLS, Turn.text("Fog.")));
        Recorder recorder = new Recorder(server);
        AssistantsApi api = client.at(recorder.baseUri(), LocalServer.KEY)) {
      String assistant = api.createAssistant(toolbox);
      String thread = api.createThread();
      api.addMessage(thread, "Zürich?");

      SeenRun run = api.createRun(thread, assistant, fields);
      api.retrieve(thread, run.id());
      run = api.retrieve(thread, run.id());
      api.submit(thread, run.id(), run.answeredBy(toolbox));
      api.cancel(thread, run.id());
      assertThat(api.retrieve(thread, run.id()).status()).isEqualTo("cancelled");

      SeenRun streamed = api.streamRun(thread, assistant, AssistantsApi.Watcher.none()).run();
      streamed = api.submitAndStream(thread, streamed.id(), streamed.answeredBy(toolbox)).run();
      streamed = api.submitAndStream(thread, streamed.id(), streamed.answeredBy(toolbox)).run();
      assertThat(streamed.status()).isEqualTo("completed");

      api.createThreadAndRun(assistant, "Zürich?", fields);
      api.streamThreadAndRun(assistant, "Zürich?");
      return recorder.sent();
    }
  }

  private static Optional<String> definition(Recorder.Sent request) {
    if (request.method().equals("POST") && request.path().equals("/threads/runs")) {
      return Optional.of("CreateThreadAndRunRequest");
    }
    if (request.method().equals("POST") && request.path().endsWith("/runs")) {
      return Optional.of("CreateRunRequest");
    }
    return request.path().endsWith("/submit_tool_outputs")
        ? Optional.of("SubmitToolOutputsRunRequest")
        : Optional.empty();
  }

  private static Predicate<Recorder.Sent> post() {
    return request -> request.method().equals("POST");
  }

  private static long marks(List<Recorder.Sent> sent) {
    return sent.stream()
        .filter(request -> request.body().contains("\"assistant_tools_request\":"))
        .count();
  }

  /**
   * The text without what must differ: ids of the server, and the marker by which lost runs are
   * found.
   */
  private static Map.Entry<String, JsonNode> comparable(Recorder.Sent request) {
    JsonNode body = JSON.readTree(anonymous(request.body().isEmpty() ? "{}" : request.body()));
    if (body.path("metadata").has("assistant_tools_request")) {
      assertThat(body.get("metadata").size()).isEqualTo(1);
      ((ObjectNode) body).remove("metadata");
    }
    return Map.entry(anonymous(request.path()), body);
  }

  private static String anonymous(String text) {
    return text.replaceAll("\\b(asst|thread|run)_[0-9A-Za-z]{24}\\b", "$1_x");
  }
}
