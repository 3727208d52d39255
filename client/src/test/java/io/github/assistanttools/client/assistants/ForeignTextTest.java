package io.github.assistanttools.client.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.TestServer.Reply;
import io.github.assistanttools.client.Waits;
import io.github.assistanttools.client.http.ApiError;
import io.github.assistanttools.runtime.ToolOutput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a server sends, texts for people are one line of bounded length without control
 * characters.
 */
class ForeignTextTest {
  private static final Pattern CONTROLLING =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029\\ud800-\\udfff]");

  private final TestServer server = new TestServer();
  private final AssistantsClient client =
      AssistantsClient.builder(server.uri()).timing(new Waits().timing()).build();

  @AfterEach
  void close() {
    server.close();
  }

  private static void assertPlain(String shown) {
    assertThat(shown).doesNotContainPattern(CONTROLLING).hasSizeLessThan(2_500);
  }

  private static String odd() {
    return "x\r\n2026 INFO all is well\u001b[2K\u0085\u009b\u2028\u2029\u202a\u202e\u2066\u2069\u200b\u200f\ufeff"
        + "long".repeat(25_000);
  }

  @Test
  void textsOfWhatAServerSaidArePlain() {
    String odd = odd();
    RunStep.Call call = RunStep.Call.of(odd, odd, Optional.of(odd));
    RunStep step = new RunStep(odd, odd, odd, Collections.nCopies(10_000, call), odd);
    Run run =
        new Run(
            odd,
            odd,
            new RunDetails(
                new RunStatus(odd),
                Optional.empty(),
                Optional.of(LastError.of(odd, odd)),
                Optional.of(odd),
                Optional.empty()),
            Optional.empty(),
            odd);
    for (Object shown :
        List.of(
            call,
            step,
            run,
            run.status(),
            run.lastError().orElseThrow(),
            ServerSentEvent.of(odd, odd, odd),
            Usage.of(1, 2, 3),
            RunResult.of(run, RunResult.End.OVER, 1, 1),
            ApiError.of(odd),
            new Page(List.of(odd), true, true),
            RequestMarker.fresh())) {
      assertPlain(shown.toString());
    }
  }

  @Test
  void exceptionsOfWhatAServerSaidArePlain() {
    // Short enough that the request ends even if the server drops it unread.
    String odd = odd().substring(0, 3_000);
    List<Runnable> requests =
        List.of(
            () -> client.retrieve(odd, odd),
            () -> client.createRun(odd, RunRequest.of("a")),
            () -> client.cancel(odd, odd),
            () -> client.listSteps(odd, odd),
            () -> client.submit(odd, odd, List.of(ToolOutput.of("c", "x"))),
            () -> client.streamRun(odd, RunRequest.of("a")),
            () -> client.get(odd, odd, odd, odd, odd, odd, odd, odd, odd, odd),
            () -> client.post("{}", odd));
    for (Runnable request : requests) {
      server.otherwise(
          asked ->
              TestServer.response(
                  418, "{\"error\":\"" + "\\u009b\\u202e\\ud800".repeat(5_000) + "\"}"));
      Throwable refused = catchThrowable(request::run);
      assertThat(refused).isInstanceOf(ApiException.class);
      assertPlain(refused.getMessage());
      server.otherwise(asked -> TestServer.drop());
      Throwable lost = catchThrowable(request::run);
      assertThat(lost).isInstanceOf(ApiException.class);
      assertPlain(lost.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\\r\\nb", "\\u001b[2J", "\\u202e", "\\u2028", "\\u009b", "\\u200b", "LONG"})
  void aRunThatTheServerNamesOddlyIsToldPlainly(String id) {
    String json =
        "{\"id\":\""
            + id.replace("LONG", "x".repeat(100_000))
            + "\",\"thread_id\":\"t\",\"status\":\""
            + id
            + "\"}";
    Reply broken = TestServer.events("event: thread.run.queued\ndata: " + json + "\n\n");
    server.then(TestServer.response(200, json), TestServer.response(404, "{}"), broken);
    List<String> shown = new ArrayList<>();
    Run run = client.createRun("t", RunRequest.of("a"));
    shown.add(run.toString());
    shown.add(catchThrowable(() -> client.retrieve("t", run.id())).getMessage());
    try (RunStream stream =
        client.submitAndStream("t", run.id(), List.of(ToolOutput.of("c", "x")))) {
      shown.add(stream.toString());
      shown.add(stream.next().orElseThrow().toString());
      shown.add(catchThrowable(stream::next).getMessage());
    }
    shown.forEach(ForeignTextTest::assertPlain);
    // Only the displayed text is cleaned: the id is the server's.
    assertThat(run.id()).isEqualTo(Run.of(json).id());
  }
}
