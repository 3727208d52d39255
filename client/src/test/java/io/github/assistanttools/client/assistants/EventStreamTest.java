package io.github.assistanttools.client.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.ApiException.Delivery;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.TestServer.Reply;
import io.github.assistanttools.runtime.Shared;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.assistants.Runs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams of a run's events, from the first byte to any end. */
@Timeout(60)
class EventStreamTest {
  private static final String QUEUED =
      "event: thread.run.queued\ndata: " + Runs.run("\"queued\"", "null") + "\n\n";
  private static final String DONE = "event: done\ndata: [DONE]\n\n";

  private final TestServer server = new TestServer();
  private final AssistantsClient client = AssistantsClient.builder(server.uri()).build();

  @AfterEach
  void close() {
    server.close();
  }

  private RunStream stream(Reply reply) {
    server.then(reply);
    return client.submitAndStream("thread_1", "run_1", List.of(ToolOutput.of("c", "x")));
  }

  private RunStream stream(String events) {
    return stream(TestServer.events(events));
  }

  private static List<ServerSentEvent> all(RunStream stream) {
    List<ServerSentEvent> events = new ArrayList<>();
    for (Optional<ServerSentEvent> event = stream.next();
        event.isPresent();
        event = stream.next()) {
      events.add(event.get());
    }
    return events;
  }

  private static ApiException broken(RunStream stream) {
    return catchThrowableOfType(ApiException.class, stream::next);
  }

  @Test
  void eventsComeInOrderUntilDone() {
    try (RunStream stream =
        stream(
            ": hello\n\n"
                + QUEUED
                + "id: 7\nevent: thread.new.thing\ndata: no JSON\n\n"
                + DONE
                + QUEUED)) {
      assertThat(stream.isDone()).isFalse();
      assertThat(all(stream))
          .containsExactly(
              ServerSentEvent.of("thread.run.queued", Runs.run("\"queued\"", "null"), ""),
              ServerSentEvent.of("thread.new.thing", "no JSON", "7"));
      assertThat(stream.isDone()).isTrue();
      assertThat(stream.next()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"event: done\ndata: [DONE]\n\n", "event: done\ndata:\n\n", "data: [DONE]\n\n"})
  void doneIsSaidInSeveralWays(String done) {
    try (RunStream stream = stream(done)) {
      assertThat(all(stream)).isEmpty();
      assertThat(stream.isDone()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "event: done\ndata: [DONE]\n",
        "event: done\n\n",
        "event: thread.run.completed\ndata: {}"
      })
  void anEndWithoutDoneIsABrokenStream(String rest) {
    try (RunStream stream = stream(QUEUED + rest)) {
      assertThat(stream.next()).isPresent();
      ApiException broken = broken(stream);
      assertThat(broken)
          .hasMessage(
              "POST /threads/thread_1/runs/run_1/submit_tool_outputs: the stream ended before the server said that it is complete");
      assertThat(broken.delivery()).isEqualTo(Delivery.NO_RESPONSE);
      assertThat(broken.status()).isZero();
      assertThat(stream.isDone()).isFalse();
      assertThat(stream.run().orElseThrow().id()).isEqualTo("run_1");
      assertThat(broken(stream)).isSameAs(broken);
    }
  }

  @Test
  void aConnectionThatBreaksIsABrokenStream() {
    Reply cut =
        out ->
            TestServer.write(
                out,
                "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream;charset=UTF-8\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + Integer.toHexString(QUEUED.length() + 100)
                    + "\r\n"
                    + QUEUED);
    try (RunStream stream = stream(cut)) {
      assertThat(stream.next()).isPresent();
      ApiException broken = broken(stream);
      assertThat(broken).hasMessageContaining("the stream broke off: ");
      assertThat(broken.delivery()).isEqualTo(Delivery.NO_RESPONSE);
      assertThat(broken(stream)).isSameAs(broken);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\":\"server_error\",\"message\":\"Sorry\",\"param\":null,\"code\":\"c\"} | 200 server_error (c): Sorry",
        "{\"error\":{\"message\":\"Sorry\"}} | 200: Sorry",
        "out of order | 200: out of order",
      })
  void anErrorOfTheServerEndsTheStream(String data, String message) {
    try (RunStream stream = stream(QUEUED + "event: error\ndata: " + data + "\n\n" + DONE)) {
      assertThat(stream.next()).isPresent();
      ApiException error = broken(stream);
      assertThat(error).hasMessageEndingWith("submit_tool_outputs: " + message);
      assertThat(error.delivery()).isEqualTo(Delivery.RESPONDED);
      assertThat(error.status()).isEqualTo(200);
      assertThat(broken(stream)).isSameAs(error);
    }
  }

  @Test
  void silenceIsABrokenStream() {
    AssistantsClient impatient =
        AssistantsClient.builder(server.uri()).idleTimeout(Duration.ofMillis(50)).build();
    server.then(
        out -> {
          TestServer.events("").to(out);
          TestServer.silence().to(out);
        });
    try (RunStream stream = impatient.streamThreadAndRun(ThreadRunRequest.of("a"))) {
      assertThat(broken(stream))
          .hasMessage("POST /threads/runs: the stream broke off: no data for PT0.05S");
    }
  }

  @Test
  void anotherThreadMayCloseWhileOneWaits() throws InterruptedException, ExecutionException {
    RunStream stream =
        stream(
            out -> {
              TestServer.events(QUEUED).to(out);
              TestServer.silence().to(out);
            });
    CountDownLatch waiting = new CountDownLatch(1);
    FutureTask<Optional<ServerSentEvent>> reader =
        new FutureTask<>(
            () -> {
              stream.next();
              waiting.countDown();
              return stream.next();
            });
    new Thread(reader).start();
    waiting.await();
    stream.close();
    assertThat(reader.get()).isEmpty();
    assertThat(stream.next()).isEmpty();
    assertThat(stream.isDone()).isFalse();
  }

  @Test
  void closingEndsTheConnection() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    RunStream stream =
        stream(
            out -> {
              try {
                TestServer.events(QUEUED).to(out);
                while (true) {
                  TestServer.write(out, ": still here\n".repeat(1_000));
                }
              } finally {
                ended.countDown();
              }
            });
    assertThat(stream.next()).isPresent();
    stream.close();
    ended.await();
    stream.close();
    assertThat(stream.next()).isEmpty();
  }

  @Test
  void anInterruptEndsTheStreamAndIsKept() {
    try (RunStream stream =
        stream(
            out -> {
              TestServer.events(QUEUED).to(out);
              TestServer.silence().to(out);
            })) {
      stream.next();
      Thread.currentThread().interrupt();
      ApiException broken = broken(stream);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(broken).hasMessageEndingWith("the stream broke off: the thread was interrupted");
      assertThat(broken.delivery()).isEqualTo(Delivery.NO_RESPONSE);
    }
  }

  @Test
  void aServerThatDoesNotStreamGivesTheRunAlone() {
    try (RunStream stream =
        stream(
            TestServer.response(
                200,
                "{\n \"id\": \"run_1\",\n \"status\": \"in_progress\"}",
                "Content-Type: application/json"))) {
      ServerSentEvent event = stream.next().orElseThrow();
      assertThat(event.event()).isEqualTo("thread.run.in_progress");
      assertThat(stream.run().orElseThrow().threadId()).isEqualTo("thread_1");
      assertThat(stream.run().orElseThrow().status()).isEqualTo(RunStatus.IN_PROGRESS);
      assertThat(broken(stream))
          .hasMessageEndingWith("the stream ended before the server said that it is complete");
    }
  }

  @Test
  void whatIsNeitherAStreamNorARunIsAnError() {
    server.then(TestServer.response(200, "<html>", "Content-Type: text/html"));
    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> client.streamRun("t", RunRequest.of("a")));
    assertThat(failure)
        .hasMessageStartingWith(
            "POST /threads/t/runs: 200: expected text/event-stream or a run, got text/html: ");
    assertThat(failure.delivery()).isEqualTo(Delivery.RESPONDED);
  }

  @Test
  void anErrorInsteadOfAStreamIsAnError() {
    server.then(
        TestServer.response(
            400, "{\"error\":{\"message\":\"no\"}}", "Content-Type: text/event-stream"));
    assertThat(
            catchThrowableOfType(
                    ApiException.class, () -> client.streamRun("t", RunRequest.of("a")))
                .reason())
        .isEqualTo("no");
  }

  @Test
  void theRunIsAsTheLastEventOfItSays() {
    String completed =
        "event: thread.run.completed\ndata: {\"id\":\"run_1\",\"status\":\"completed\"}\n\n";
    String step =
        "event: thread.run.step.completed\ndata: {\"id\":\"step_1\",\"thread_id\":\"t\",\"status\":\"completed\"}\n\n";
    try (RunStream stream =
        stream(QUEUED + "event: thread.run.in_progress\ndata: {\n\n" + completed + step + DONE)) {
      assertThat(stream.run()).isEmpty();
      stream.next();
      stream.next();
      assertThat(stream.run().orElseThrow().status()).isEqualTo(RunStatus.QUEUED);
      all(stream);
      assertThat(stream.run().orElseThrow()).hasToString("Run[run_1 of thread_1, completed]");
    }
  }

  @Test
  void anEventOfARunHasTheRun() {
    String run = Runs.waiting(Runs.call("c", "f", "{}"));
    Run read = ServerSentEvent.of("thread.run.requires_action", run + "}", "").run().orElseThrow();
    assertThat(read.json()).isEqualTo(run);
    assertThat(read.requiredAction().orElseThrow().calls()).hasSize(1);
    assertThat(ServerSentEvent.of("thread.run.step.created", run, "").run()).isEmpty();
    assertThat(ServerSentEvent.of("thread.created", run, "").run()).isEmpty();
    for (String odd : List.of("", "[]", "{", "{}", "null", "[DONE]")) {
      assertThat(ServerSentEvent.of("thread.run.created", odd, "").run()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"delta\":{\"content\":[{\"index\":0,\"type\":\"text\",\"text\":{\"value\":\"Hé\",\"annotations\":[{}]}}]}} | Hé",
        "{\"delta\":{\"role\":\"assistant\",\"content\":[{\"text\":{\"value\":\"a\"}},{\"image_file\":{}},{\"text\":{\"value\":\"b\"}}]}} | ab",
        "{\"delta\":{\"content\":[{\"text\":{}},{\"text\":{\"value\":null}},{\"text\":7},7]}} | ''",
        "{\"delta\":{}} | ''",
        "{\"delta\":{\"content\":{}}} | ''",
        "{\"delta\":[]} | ''",
        "[] | ''",
        "'' | ''",
        "{\"delta\":{\"content\":[{\"text\":{\"value\":\"a\"}} | ''",
      })
  void aDeltaOfAMessageHasItsText(String data, String text) {
    assertThat(ServerSentEvent.of("thread.message.delta", data, "").textDelta()).isEqualTo(text);
    assertThat(ServerSentEvent.of("thread.message.completed", data, "").textDelta()).isEmpty();
  }

  @Test
  void openAisOwnTranscriptsAreStreamsOfRuns() {
    List<Path> transcripts =
        Shared.files("wire/examples", "").stream()
            .filter(file -> file.toString().contains("Streaming"))
            .toList();
    assertThat(transcripts).hasSizeGreaterThanOrEqualTo(5);
    for (Path transcript : transcripts) {
      try (RunStream stream =
          stream(
              new String(Shared.bytes(transcript), StandardCharsets.UTF_8).stripTrailing()
                  + "\n\n")) {
        List<ServerSentEvent> events = all(stream);
        assertThat(stream.isDone()).as(transcript.toString()).isTrue();
        // One transcript prints its last event without "data:".
        long runs =
            events.stream()
                .filter(event -> event.event().matches("thread\\.run\\.[a-z_]+"))
                .count();
        assertThat(events.stream().flatMap(event -> event.run().stream()))
            .hasSize((int) runs)
            .hasSizeGreaterThan(2);
        assertThat(stream.run().orElseThrow().id()).isEqualTo("run_123");
      }
    }
    assertThat(text(transcripts.get(0))).isEqualTo("Hello today?");
  }

  private String text(Path transcript) {
    try (RunStream stream =
        stream(
            new String(Shared.bytes(transcript), StandardCharsets.UTF_8).stripTrailing()
                + "\n\n")) {
      return String.join("", all(stream).stream().map(ServerSentEvent::textDelta).toList());
    }
  }
}
