package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a listener learns of calls, with and without an executor. */
@Timeout(60)
class ToolCallListenerTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> news = new ArrayList<>();
  private final List<ToolCallOutcome> outcomes = new ArrayList<>();
  private final ToolCallListener recorder =
      new ToolCallListener() {
        @Override
        public void started(ToolContext context) {
          news.add("started " + context.call().id());
        }

        @Override
        public void finished(ToolContext context, ToolCallOutcome outcome) {
          news.add(
              "finished "
                  + context.call().id()
                  + " "
                  + outcome.error().map(ErrorCode::wireName).orElse("well"));
          outcomes.add(outcome);
        }
      };
  private final HandMade tools =
      new HandMade()
          .echo("echo")
          .answering(
              "fail",
              (out, context) -> {
                throw new ToolException("no");
              })
          .function(
              Hanging.function("hang", CallPolicy.DEFAULT),
              (in, out, context) -> {
                in.any();
                new CountDownLatch(1).await();
              });

  @AfterEach
  void letGo() {
    threads.shutdownNow();
  }

  private ToolboxBuilder builder(boolean parallel) {
    ToolboxBuilder builder = Toolbox.builder().add(tools);
    return parallel ? builder.executor(threads) : builder;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyCallIsFinishedAndThoseThatBeganStartedBefore(boolean parallel) {
    List<ToolCall> calls =
        List.of(
            new ToolCall("1", "echo", "{\"text\":\"h\u00e9\uD83D\uDE00\"}"),
            new ToolCall("2", "fail", ""),
            new ToolCall("3", "hang", ""),
            new ToolCall("4", "echo", "{}{"),
            new ToolCall("5", "echo", "{\"text\":1}"),
            new ToolCall("6", "unknown", ""),
            new ToolCall("7", "fail", ""));
    Hanging.withTime(
        time -> {
          news.clear();
          outcomes.clear();
          builder(parallel)
              .listener(recorder)
              .maxCalls("fail", 1)
              .timeout(time)
              .build()
              .callAll(calls);
        },
        // All of them in time, but for the one that takes for ever.
        () ->
            news.contains("started 3")
                && news.stream().filter(one -> one.endsWith("timed_out")).count() == 1);
    assertThat(news)
        .containsExactlyInAnyOrder(
            "started 1",
            "finished 1 well",
            "started 2",
            "finished 2 tool_failed",
            "started 3",
            "finished 3 timed_out",
            "started 4",
            "finished 4 malformed_json",
            "started 5",
            "finished 5 invalid_arguments",
            "finished 6 unknown_function",
            "finished 7 denied");
    for (String id : List.of("1", "2", "3", "4", "5")) {
      assertThat(news.indexOf("started " + id))
          .isLessThan(
              news.indexOf(
                  news.stream()
                      .filter(one -> one.startsWith("finished " + id))
                      .findAny()
                      .orElseThrow()));
    }
    assertThat(outcomes)
        .filteredOn(outcome -> outcome.error().isEmpty())
        .extracting(ToolCallOutcome::bytes)
        .containsExactly(7L);
    assertThat(outcomes)
        .filteredOn(outcome -> outcome.error().equals(Optional.of(ErrorCode.UNKNOWN_FUNCTION)))
        .extracting(ToolCallOutcome::duration)
        .containsExactly(Duration.ZERO);
    assertThat(outcomes)
        .filteredOn(outcome -> outcome.error().equals(Optional.of(ErrorCode.TIMED_OUT)))
        .allMatch(outcome -> outcome.duration().compareTo(Duration.ZERO) > 0);
    assertThat(outcomes).noneMatch(outcome -> outcome.duration().isNegative());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aDurationBeginsOnceTheJournalHasLetTheCallBegin(boolean parallel) {
    AtomicLong asking = new AtomicLong();
    CallJournal slow =
        new HandMadeJournal() {
          @Override
          public Entry entry(ToolCall call, boolean repeatable) {
            long before = System.nanoTime();
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            asking.set(System.nanoTime() - before);
            return new Begun();
          }
        };
    Toolbox toolbox = builder(parallel).journal(slow).listener(recorder).build();
    long before = System.nanoTime();
    toolbox.callAll(
        List.of(new ToolCall("1", "echo", "{\"text\":\"x\"}")), RunInfo.of("run_1", null, null));
    long all = System.nanoTime() - before;
    assertThat(outcomes)
        .singleElement()
        .satisfies(
            outcome ->
                assertThat(outcome.duration())
                    .isPositive()
                    .isLessThanOrEqualTo(Duration.ofNanos(all - asking.get())));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aListenerIsCalledInTheCallersThread(boolean parallel) {
    List<Thread> seen = new ArrayList<>();
    Toolbox toolbox =
        builder(parallel)
            .listener(
                new ToolCallListener() {
                  @Override
                  public void started(ToolContext context) {
                    seen.add(Thread.currentThread());
                  }

                  @Override
                  public void finished(ToolContext context, ToolCallOutcome outcome) {
                    seen.add(Thread.currentThread());
                  }
                })
            .build();
    toolbox.call(new ToolCall("1", "echo", "{\"text\":\"x\"}"));
    assertThat(seen).containsExactly(Thread.currentThread(), Thread.currentThread());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aListenerThatThrowsBreaksNeitherACallNorAnotherListener(boolean parallel) {
    ToolCallListener throwing =
        new ToolCallListener() {
          @Override
          public void started(ToolContext context) {
            throw new IllegalStateException("hunter2");
          }

          @Override
          public void finished(ToolContext context, ToolCallOutcome outcome) {
            throw new StackOverflowError("hunter2");
          }
        };
    try (CapturedLog log = CapturedLog.open()) {
      Toolbox toolbox = builder(parallel).listener(throwing).listener(recorder).build();
      assertThat(toolbox.call(new ToolCall("1", "echo", "{\"text\":\"fine\"}")).output())
          .isEqualTo("fine");
      assertThat(news).containsExactly("started 1", "finished 1 well");
      assertThat(log.entries())
          .hasSize(2)
          .allMatch(
              entry ->
                  entry.message().startsWith("Listener failed; reference ")
                      && !entry.message().contains("hunter2"));
    }
  }
}
