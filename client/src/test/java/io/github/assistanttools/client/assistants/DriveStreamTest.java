package io.github.assistanttools.client.assistants;

import static io.github.assistanttools.client.TestServer.events;
import static io.github.assistanttools.client.assistants.Driven.done;
import static io.github.assistanttools.client.assistants.Driven.event;
import static io.github.assistanttools.client.assistants.Driven.run;
import static io.github.assistanttools.client.assistants.Driven.waiting;
import static io.github.assistanttools.client.assistants.Driven.waitingEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.TestServer.Reply;
import io.github.assistanttools.client.assistants.RunResult.End;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that are followed by streams, whole ones and broken ones. */
@Timeout(60)
class DriveStreamTest {
  private static final String STEP =
      event("thread.run.step.completed", "{\"id\":\"step_1\",\"object\":\"thread.run.step\"}");

  private final Driven driven = new Driven();

  @AfterEach
  void close() {
    driven.close();
  }

  private RunResult completed() {
    RunResult result = driven.stream();
    assertThat(result.end()).isEqualTo(End.OVER);
    assertThat(result.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(driven.server.hasMore()).isFalse();
    return result;
  }

  private static String delta(String text) {
    return event(
        "thread.message.delta",
        "{\"id\":\"msg_1\",\"delta\":{\"content\":[{\"index\":0,\"type\":\"text\",\"text\":{\"value\":\""
            + text
            + "\"}}]}}");
  }

  /** The list of the thread's runs, with the one that was asked for. */
  private Reply found(String run) {
    return out -> {
      List<TestServer.Request> requests = driven.server.requests();
      String creation = requests.get(requests.size() - 2).body();
      String mark = creation.replaceAll(".*\"assistant_tools_request\":\"([^\"]+)\".*", "$1");
      String marked =
          run.replaceFirst("\\{", "{\"metadata\":{\"assistant_tools_request\":\"" + mark + "\"},");
      TestServer.response(200, "{\"object\":\"list\",\"data\":[" + marked + "]}").to(out);
    };
  }

  @Test
  void aRunIsFollowedByStreamsOverSeveralRoundsWithoutASinglePoll() {
    driven.server.then(
        events(event("queued") + event("in_progress") + waitingEvent("a", "b") + done()),
        events(
            STEP
                + event("thread.run.queued", Driven.json("queued"))
                + event("in_progress")
                + waitingEvent("c")
                + done()),
        events(
            STEP
                + event("in_progress")
                + delta("It is ")
                + delta("sunny.")
                + event("completed")
                + done()));
    RunResult result = completed();
    assertThat(driven.trace()).isEqualTo("create submit submit");
    assertThat(driven.submitted())
        .containsExactly(Driven.streaming("a", "b"), Driven.streaming("c"));
    assertThat(driven.server.requests().get(0).body()).contains("\"stream\":true");
    assertThat(driven.waits.sleeps()).isEmpty();
    assertThat(driven.made).containsExactly("a", "b", "c");
    assertThat(result.rounds()).isEqualTo(2);
    assertThat(driven.news)
        .containsExactly(
            "event thread.run.created",
            "queued",
            "event thread.run.in_progress",
            "in_progress",
            "event thread.run.requires_action",
            "requires_action",
            "calls [a, b]",
            "submitted [a, b]",
            "event thread.run.step.completed",
            "event thread.run.queued",
            "queued",
            "event thread.run.in_progress",
            "in_progress",
            "event thread.run.requires_action",
            "requires_action",
            "calls [c]",
            "submitted [c]",
            "event thread.run.step.completed",
            "event thread.run.in_progress",
            "in_progress",
            "event thread.message.delta",
            "text It is ",
            "event thread.message.delta",
            "text sunny.",
            "event thread.run.completed",
            "completed");
  }

  @Test
  void aStreamThatRepeatsWhatWasJustTakenIsFollowedOn() {
    driven.server.then(
        events(event("queued") + waitingEvent("a") + done()),
        events(STEP + waitingEvent("a") + event("in_progress") + event("completed") + done()));
    completed();
    assertThat(driven.trace()).isEqualTo("create submit");
  }

  @Test
  void aRunAndItsThreadAreCreatedAsAStream() {
    driven.server.then(events(event("queued") + event("completed") + done()));
    RunResult result = driven.driver().streaming().build().run(ThreadRunRequest.of("asst_1"));
    assertThat(result.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(driven.server.lines()).containsExactly("POST /v1/threads/runs");
  }

  @Test
  void aRunThatIsResumedIsPolledUntilItRequiresActionAndThenStreamed() {
    driven.server.then(
        run("in_progress"), waiting("a"), events(STEP + event("completed") + done()));
    RunResult result = driven.driver().streaming().build().resume("thread_1", "run_1");
    assertThat(result.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(driven.submitted()).containsExactly(Driven.streaming("a"));
  }

  @Test
  void whatNobodyKnowsIsPassedOverAndToldToListeners() {
    driven.server.then(
        events(
            ": hello\n\n"
                + event("thread.dreaming", "7")
                + event("queued")
                + event("thread.run.dreaming", "[]")
                + event("completed")
                + done()));
    completed();
    assertThat(driven.news).contains("event thread.dreaming", "event thread.run.dreaming");
  }

  @Test
  void aStreamThatIsDoneBeforeTheRunIsIsFollowedByALook() {
    driven.server.then(
        events(event("queued") + event("in_progress") + done()),
        waiting("a"),
        events(STEP + done()),
        run("completed"));
    completed();
    assertThat(driven.trace()).isEqualTo("create get submit get");
    assertThat(driven.news).doesNotContain("stream lost");
  }

  @Test
  void anActionThatTheStreamGarbledIsLookedUp() {
    driven.server.then(
        events(
            event("queued") + event("thread.run.requires_action", "{\"id\":\"run_1\",") + done()),
        waiting("a"),
        events(event("completed") + done()));
    completed();
    assertThat(driven.made).containsExactly("a");
  }

  @Test
  void anErrorInTheStreamIsToldAndTheRunLookedAt() {
    driven.server.then(
        events(
            event("queued")
                + event("error", "{\"message\":\"overloaded\",\"code\":\"server_error\"}")),
        run("failed"));
    RunResult result = driven.stream();
    assertThat(result.status()).isEqualTo(RunStatus.FAILED);
    assertThat(driven.trace()).isEqualTo("create get");
    assertThat(driven.news).contains("stream lost");
  }

  @Test
  void anErrorInsteadOfARunIsReported() {
    driven.server.then(
        events(event("error", "{\"message\":\"overloaded\",\"code\":\"server_error\"}")),
        TestServer.response(200, "{\"data\":[]}"));
    ApiException failure = catchThrowableOfType(ApiException.class, driven::stream);
    assertThat(failure).hasMessageContaining("overloaded");
    assertThat(driven.trace()).isEqualTo("create list");
  }

  @Test
  void aStreamThatIsLostBeforeItNamesTheRunIsMadeUpForByTheRunsMark() {
    for (String nothing :
        List.of("", ": hello\n\n", "event: thread.run.created\ndata: {\"id\":\"ru", done())) {
      driven.server.then(
          events(nothing),
          found(Driven.json("in_progress")),
          waiting("a"),
          events(event("completed") + done()));
      completed();
    }
    assertThat(driven.trace())
        .isEqualTo(String.join(" ", Collections.nCopies(4, "create list get submit")));
    assertThat(driven.made).hasSize(4).containsOnly("a");
  }

  @Test
  void aLostRunThatCannotBeLookedForIsReportedAsWhatLostIt() {
    driven.server.then(events(""), TestServer.response(403, "{}"));
    assertThat(catchThrowableOfType(ApiException.class, driven::stream))
        .hasMessageContaining("the stream ended");
    driven.server.then(events(""), TestServer.response(200, "[]"));
    assertThat(catchThrowableOfType(ApiException.class, driven::stream))
        .hasMessageContaining("the stream ended");
    driven.server.then(events(""));
    assertThat(
            catchThrowableOfType(
                ApiException.class,
                () -> driven.driver().streaming().build().run(ThreadRunRequest.of("asst_1"))))
        .hasMessageContaining("the stream ended");
  }

  @Test
  void afterABrokenStreamTheRunIsPolledUntilTheNextActionAndThenStreamedAgain() {
    driven.server.then(
        events(event("queued") + event("in_progress")),
        run("in_progress"),
        waiting("a"),
        events(STEP + event("completed") + done()));
    completed();
    assertThat(driven.trace()).isEqualTo("create get get submit");
    assertThat(driven.news.stream().filter("stream lost"::equals)).hasSize(1);
  }

  @Test
  void aStreamThatIsCutAfterTheLastEventOfTheRunIsNotMissed() {
    driven.server.then(events(event("queued") + event("completed")));
    completed();
    assertThat(driven.trace()).isEqualTo("create");
    assertThat(driven.news).doesNotContain("stream lost");
  }

  @Test
  void aSubmitWhoseStreamNeverBeganIsLookedAtAndNotRepeated() {
    driven.server.then(
        events(event("queued") + waitingEvent("a")),
        TestServer.drop(),
        run("in_progress"),
        run("completed"));
    completed();
    assertThat(driven.trace()).isEqualTo("create submit get get");
  }

  @Test
  void aServerThatDoesNotStreamIsPolled() {
    driven.server.then(
        run("queued"),
        run("queued"),
        waiting("a"),
        run("queued"),
        run("in_progress"),
        run("completed"));
    completed();
    assertThat(driven.trace()).isEqualTo("create get get submit get get");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void aStreamMayBeCutAtAnyByteAndNothingIsLostOrRepeated(int stream) {
    List<String> whole =
        List.of(
            event("queued") + event("in_progress") + waitingEvent("a", "b") + done(),
            STEP + event("in_progress") + waitingEvent("c") + done(),
            STEP + event("in_progress") + delta("é☀") + event("completed") + done());
    int length = whole.get(stream).getBytes(StandardCharsets.UTF_8).length;
    for (int cut = 0; cut <= length; cut++) {
      try (Driven each = new Driven()) {
        StreamedRun run =
            new StreamedRun(
                each.server, whole, List.of(List.of("a", "b"), List.of("c")), stream, cut);
        each.server.otherwise(run::reply);
        RunResult result = each.stream();
        assertThat(result.status()).as("cut at " + cut).isEqualTo(RunStatus.COMPLETED);
        assertThat(each.made).as("cut at " + cut).containsExactly("a", "b", "c");
        assertThat(each.submitted())
            .as("cut at " + cut)
            .containsExactly(Driven.streaming("a", "b"), Driven.streaming("c"));
        assertThat(result.rounds()).isEqualTo(2);
      }
    }
  }
}
