package io.github.assistanttools.interop;

import static io.github.assistanttools.testkit.script.Turn.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.openai.core.ObjectMappers;
import com.openai.core.http.HttpResponseFor;
import com.openai.errors.BadRequestException;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunRetrieveParams;
import com.openai.models.beta.threads.runs.RunSubmitToolOutputsParams;
import com.openai.services.blocking.beta.threads.RunService;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.Assistants;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.io.InputStream;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The library's documents, used with the official SDK instead of the library's client. */
@SuppressWarnings("deprecation") // As OpenAI has deprecated the whole API, so has its SDK.
@Timeout(300)
class DocumentsTest {

  private static final JsonMapper JSON = ObjectMappers.jsonMapper();
  private static final Turn CALLS =
      Turn.calls(
          call("call_a", "get_current_weather", "{\"location\":\"Zürich\",\"unit\":null}"),
          call("call_b", "list_locations", "{}"));

  private final Toolbox toolbox = Tools.fresh();
  private final LocalServer server = LocalServer.start(Script.of(CALLS, Turn.text("Fog.")));
  private final OfficialSdk api = new OfficialSdk(server.baseUri(), LocalServer.KEY);
  private final RunService runs = api.client().beta().threads().runs();

  @AfterEach
  void close() {
    api.close();
    server.close();
  }

  @Test
  void ourDefinitionsAreToolsOfTheSdkAndLoseNothingOnTheWayToTheServerAndBack() throws Exception {
    JsonNode ours = JSON.readTree(Assistants.tools(toolbox));
    assertThat(ours).hasSize(toolbox.functions().size());
    AssistantCreateParams request =
        AssistantCreateParams.builder().model("gpt-4o").tools(OfficialSdk.tools(toolbox)).build();

    Assistant assistant = api.client().beta().assistants().create(request).validate();

    assertThat(JSON.<JsonNode>valueToTree(request._body().tools())).isEqualTo(ours);
    assertThat(JSON.<JsonNode>valueToTree(assistant.tools())).isEqualTo(ours);
  }

  @Test
  void theBytesOfARunAreAnsweredWithABodyThatTheSdkSubmits() throws Exception {
    SeenRun run = waiting();
    String answer;
    try (HttpResponseFor<Run> raw = runs.withRawResponse().retrieve(run.id(), retrieve(run));
        InputStream body = raw.body()) {
      answer = Assistants.answer(body, toolbox).orElseThrow();
    }

    runs.submitToolOutputs(run.id(), submit(run).body(OfficialSdk.submit(answer)).build());

    api.retrieve(run.threadId(), run.id());
    assertThat(api.retrieve(run.threadId(), run.id()).status()).isEqualTo("completed");
    assertThat(api.steps(run.threadId(), run.id()).get(0).calls())
        .extracting(made -> made.output().orElseThrow())
        .containsExactly(
            "{\"location\":\"Zürich\",\"temperature\":4,\"unit\":\"celsius\",\"conditions\":\"fog\"}",
            "[\"Boston, MA\",\"San Francisco, CA\",\"Zürich\"]");
  }

  @Test
  void aRunThatTheSdkWritesOutAgainHasTheSameRequiredAction() throws Exception {
    SeenRun seen = waiting();
    Run run = runs.retrieve(seen.id(), retrieve(seen));

    var action = Assistants.requiredAction(JSON.writeValueAsString(run)).orElseThrow();

    assertThat(action.calls()).isEqualTo(seen.calls());
    assertThat(action.runId()).hasValue(seen.id());
    assertThat(action.threadId()).hasValue(seen.threadId());
    assertThat(action.expiresAt().orElseThrow().getEpochSecond())
        .isEqualTo(seen.expiresAt().orElseThrow());
  }

  @Test
  void outputsBeyondTheLimitsAreRefusedUnlessTheLibraryWritesTheBody() {
    SeenRun run = waiting();
    List<ToolOutput> oneTooLong = outputs("x".repeat(1_048_577), "short");
    List<ToolOutput> tooMuchTogether = outputs("x".repeat(262_144), "y".repeat(262_144));

    Refused tooLong = refused(() -> api.submit(run.threadId(), run.id(), oneTooLong));
    assertThat(tooLong.code()).isEqualTo("string_above_max_length");
    assertThat(tooLong.param()).isEqualTo("tool_outputs[0].output");
    Refused tooLarge = refused(() -> api.submit(run.threadId(), run.id(), tooMuchTogether));
    assertThat(tooLarge.code()).isEqualTo("invalid_value");
    assertThat(tooLarge)
        .hasMessage("'tool_outputs' too large: the combined tool outputs must be less than 512kb.");

    for (List<ToolOutput> outputs : List.of(oneTooLong, tooMuchTogether)) {
      SeenRun another = waiting();
      RunSubmitToolOutputsParams.Body body =
          OfficialSdk.submit(Assistants.submitToolOutputs(outputs, false));
      assertThat(runs.submitToolOutputs(another.id(), submit(another).body(body).build()).status())
          .hasToString("queued");
    }
  }

  @Test
  void anOutputThatIsNoStringIsRefusedByName() throws Exception {
    SeenRun run = waiting();
    RunSubmitToolOutputsParams.Body body =
        JSON.readValue(
            "{\"tool_outputs\":[{\"tool_call_id\":\"call_a\",\"output\":7}]}",
            RunSubmitToolOutputsParams.Body.class);
    RunSubmitToolOutputsParams request = submit(run).body(body).build();

    BadRequestException refused =
        catchThrowableOfType(
            BadRequestException.class, () -> runs.submitToolOutputs(run.id(), request));

    assertThat(refused.code()).hasValue("invalid_type");
    assertThat(refused.param()).hasValue("tool_outputs[0].output");
    assertThat(refused)
        .hasMessageContaining(
            "Invalid type for 'tool_outputs[0].output': expected a string, but got an integer instead.");
  }

  /** Proves that the other tests can fail: only the SDK's explicit validation finds the error. */
  @Test
  void theSdkRefusesARunThatLacksWhatTheSchemaRequires() throws Exception {
    SeenRun seen = waiting();
    String json = JSON.writeValueAsString(runs.retrieve(seen.id(), retrieve(seen)));

    for (String required :
        List.of("id", "status", "model", "instructions", "tools", "created_at")) {
      ObjectNode without = (ObjectNode) JSON.readTree(json);
      without.remove(required);
      Run run = JSON.treeToValue(without, Run.class);
      assertThatThrownBy(() -> SdkReading.run(run))
          .as(required)
          .isInstanceOf(OpenAIInvalidDataException.class);
    }
  }

  private SeenRun waiting() {
    SeenRun run = api.createRun(api.createThread(), api.createAssistant(toolbox));
    api.retrieve(run.threadId(), run.id());
    return api.retrieve(run.threadId(), run.id());
  }

  private static List<ToolOutput> outputs(String a, String b) {
    return List.of(ToolOutput.of("call_a", a), ToolOutput.of("call_b", b));
  }

  private static RunRetrieveParams retrieve(SeenRun run) {
    return RunRetrieveParams.builder().threadId(run.threadId()).build();
  }

  private static RunSubmitToolOutputsParams.Builder submit(SeenRun run) {
    return RunSubmitToolOutputsParams.builder().threadId(run.threadId());
  }

  private static Refused refused(ThrowingCallable request) {
    return catchThrowableOfType(Refused.class, request);
  }
}
