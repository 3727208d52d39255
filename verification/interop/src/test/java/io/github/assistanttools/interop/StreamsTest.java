package io.github.assistanttools.interop;

import static io.github.assistanttools.testkit.script.Turn.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.assistanttools.client.assistants.AssistantsClient;
import io.github.assistanttools.client.assistants.RunDriver;
import io.github.assistanttools.client.assistants.RunListener;
import io.github.assistanttools.client.assistants.RunResult;
import io.github.assistanttools.client.assistants.RunStatus;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server's streams as each client reads them. */
@Timeout(300)
class StreamsTest {

  private static final String SAID =
      "In Zürich there is fog — 4 °C 🌫, and nobody to be seen anywhere.";
  private static final Turn CALLS =
      Turn.calls(
          call("call_a", "list_locations", "{}"),
          call("call_b", "get_current_weather", "{\"location\":\"Zürich\",\"unit\":null}"));
  private static final Turn MORE_CALLS = Turn.calls(call("call_c", "list_locations", "{}"));

  private final Toolbox toolbox = Tools.fresh();

  @ParameterizedTest
  @EnumSource
  void aStreamEndsWhereTheRunRequiresActionAndASubmitGoesOnWithAnother(Client client) {
    try (LocalServer server = LocalServer.start(Script.of(CALLS, MORE_CALLS, Turn.text(SAID)));
        AssistantsApi api = client.of(server)) {
      SeenStream first =
          api.streamRun(
              api.createThread(), api.createAssistant(toolbox), AssistantsApi.Watcher.none());
      assertThat(withoutRepeats(first.events()))
          .containsExactly(
              "thread.run.created",
              "thread.run.queued",
              "thread.run.in_progress",
              "thread.run.step.created",
              "thread.run.step.in_progress",
              "thread.run.step.delta",
              "thread.run.requires_action");
      assertThat(first.run().calls()).hasSize(2);

      SeenStream second = submit(api, first.run());
      assertThat(withoutRepeats(second.events()))
          .containsExactly(
              "thread.run.step.completed",
              "thread.run.queued",
              "thread.run.in_progress",
              "thread.run.step.created",
              "thread.run.step.in_progress",
              "thread.run.step.delta",
              "thread.run.requires_action");

      SeenStream third = submit(api, second.run());
      assertThat(withoutRepeats(third.events()))
          .containsExactly(
              "thread.run.step.completed",
              "thread.run.queued",
              "thread.run.in_progress",
              "thread.run.step.created",
              "thread.run.step.in_progress",
              "thread.message.created",
              "thread.message.in_progress",
              "thread.message.delta",
              "thread.message.completed",
              "thread.run.step.completed",
              "thread.run.completed");
      assertThat(third.text()).isEqualTo(SAID);
      assertThat(third.run().status()).isEqualTo("completed");
      assertThat(third.run().totalTokens().orElseThrow()).isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aThreadIsMadeInAStream(Client client) {
    try (LocalServer server = LocalServer.start(Script.of(Turn.text(SAID)));
        AssistantsApi api = client.of(server)) {
      SeenStream stream = api.streamThreadAndRun(api.createAssistant(toolbox), "Zürich?");

      assertThat(stream.events()).startsWith("thread.created", "thread.run.created");
      assertThat(stream.text()).isEqualTo(SAID);
      assertThat(api.messages(stream.run().threadId()))
          .containsExactly(new SeenMessage("user", "Zürich?"), new SeenMessage("assistant", SAID));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRunIsCancelledWhileItsStreamGoesOn(Client client) {
    try (LocalServer server = LocalServer.start(Script.of(new Turn.Endless("Well")));
        AssistantsApi api = client.of(server)) {
      SeenStream stream =
          api.streamRun(
              api.createThread(),
              api.createAssistant(toolbox),
              soFar -> {
                if (last(soFar).equals("thread.message.delta") && soFar.text().equals("Well")) {
                  api.cancel(soFar.run().threadId(), soFar.run().id());
                }
              });

      assertThat(stream.events())
          .endsWith(
              "thread.run.cancelling",
              "thread.message.incomplete",
              "thread.run.step.cancelled",
              "thread.run.cancelled");
      assertThat(stream.run().status()).isEqualTo("cancelled");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRunThatFailsOrIsCutOffEndsItsStream(Client client) {
    try (LocalServer failing =
            LocalServer.start(Script.of(new Turn.Failure("server_error", "sorry", "I")));
        AssistantsApi api = client.of(failing)) {
      SeenStream stream = api.streamThreadAndRun(api.createAssistant(toolbox), "Zürich?");
      assertThat(stream.events()).endsWith("thread.run.step.failed", "thread.run.failed");
      assertThat(stream.run().lastError()).hasValue("server_error");
    }
    try (LocalServer cutting =
            LocalServer.start(Script.of(new Turn.Incomplete("max_prompt_tokens", "I")));
        AssistantsApi api = client.of(cutting)) {
      SeenStream stream = api.streamThreadAndRun(api.createAssistant(toolbox), "Zürich?");
      assertThat(stream.events()).endsWith("thread.run.incomplete");
      assertThat(stream.run().incompleteReason()).hasValue("max_prompt_tokens");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anErrorInAStreamIsAnErrorOfTheServer(Client client) {
    try (LocalServer server =
            LocalServer.start(Script.of(new Turn.StreamError("overloaded"), Turn.text(SAID)));
        AssistantsApi api = client.of(server)) {
      List<SeenRun> runs = new ArrayList<>();
      String thread = api.createThread();
      String assistant = api.createAssistant(toolbox);
      Refused refused =
          catchThrowableOfType(
              Refused.class,
              () -> api.streamRun(thread, assistant, soFar -> runs.add(soFar.run())));

      assertThat(refused).hasMessage("overloaded");
      assertThat(refused.type()).isEqualTo("server_error");
      // The run continues without its stream.
      assertThat(api.retrieve(thread, runs.get(0).id()).status()).isEqualTo("completed");
    }
  }

  @Test
  void theDriverThatStreamsNeverHasToLookAtTheRun() {
    try (LocalServer server = LocalServer.start(Script.of(CALLS, MORE_CALLS, Turn.text(SAID)));
        Recorder recorder = new Recorder(server);
        AssistantsApi api = Client.OURS.of(server)) {
      StringBuilder text = new StringBuilder();
      RunListener listener =
          new RunListener() {
            @Override
            public void text(String delta) {
              text.append(delta);
            }
          };
      AssistantsClient client =
          AssistantsClient.openAiCompatible(recorder.baseUri(), () -> LocalServer.KEY).build();

      RunResult result =
          RunDriver.builder(client, toolbox)
              .streaming()
              .listener(listener)
              .build()
              .run(api.createThread(), api.createAssistant(toolbox));

      assertThat(result.status()).isEqualTo(RunStatus.COMPLETED);
      assertThat(result.rounds()).isEqualTo(2);
      assertThat(text).hasToString(SAID);
      assertThat(recorder.sent())
          .extracting(Recorder.Sent::method)
          .containsExactly("POST", "POST", "POST");
    }
  }

  private SeenStream submit(AssistantsApi api, SeenRun run) {
    return api.submitAndStream(run.threadId(), run.id(), run.answeredBy(toolbox));
  }

  private static String last(SeenStream stream) {
    return stream.events().get(stream.events().size() - 1);
  }

  /** The server may send any number of deltas. */
  private static List<String> withoutRepeats(List<String> events) {
    List<String> different = new ArrayList<>();
    for (String event : events) {
      if (different.isEmpty() || !different.get(different.size() - 1).equals(event)) {
        different.add(event);
      }
    }
    return different;
  }
}
