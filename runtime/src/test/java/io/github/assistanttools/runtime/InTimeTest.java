package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No tool is called after the run's time, whatever took so long before it. */
@Timeout(60)
class InTimeTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final Instant LATE = NOW.plusSeconds(58);
  private static final RunInfo RUN = RunInfo.of("run_1", "thread_1", NOW.plusSeconds(60));

  private final MovableClock clock = new MovableClock(NOW);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Instant> made = Collections.synchronizedList(new ArrayList<>());
  private final HandMade tools =
      new HandMade()
          .answering(
              "pay",
              (out, context) -> {
                made.add(clock.instant());
                out.success();
              });

  @AfterEach
  void letGo() {
    threads.shutdownNow();
  }

  private ToolboxBuilder builder(boolean parallel) {
    ToolboxBuilder builder = Toolbox.builder().add(tools).clock(clock);
    return parallel ? builder.executor(threads) : builder;
  }

  private static List<ToolCall> calls() {
    return List.of(new ToolCall("1", "pay", "{}"), new ToolCall("2", "pay", "{}"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aJournalThatTakesUntilTheRunIsOverLetsNoToolBeCalled(boolean parallel) {
    HandMadeJournal journal =
        new HandMadeJournal() {
          @Override
          public Entry entry(ToolCall call, boolean repeatable) {
            clock.set(LATE);
            return new Begun();
          }
        };
    List<ToolOutput> outputs = builder(parallel).journal(journal).build().callAll(calls(), RUN);
    assertThat(Errors.of(outputs)).containsExactly("cancelled", "cancelled");
    assertThat(journal.finished).containsExactlyInAnyOrderElementsOf(outputs);
    assertThat(made).isEmpty();
  }

  @Test
  void aListenerThatTakesUntilTheRunIsOverLetsNoToolBeCalled() {
    ToolCallListener slow =
        new ToolCallListener() {
          @Override
          public void started(ToolContext context) {
            clock.set(LATE);
          }
        };
    List<ToolOutput> outputs = builder(false).listener(slow).build().callAll(calls(), RUN);
    assertThat(Errors.of(outputs)).containsExactly("cancelled", "cancelled");
    assertThat(made).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aListenerThatTakesUntilTheRunIsOverAfterOneCallLetsNoOtherBeCalled(boolean parallel) {
    tools.function(
        Hanging.function("alone", CallPolicy.DEFAULT.exclusive(true)),
        (in, out, context) -> {
          in.any();
          made.add(clock.instant());
          out.success();
        });
    ToolCallListener slow =
        new ToolCallListener() {
          @Override
          public void finished(ToolContext context, ToolCallOutcome outcome) {
            clock.set(LATE);
          }
        };
    List<ToolCall> calls =
        List.of(new ToolCall("1", "alone", "{}"), new ToolCall("2", "alone", "{}"));
    assertThat(Errors.of(builder(parallel).listener(slow).build().callAll(calls, RUN)))
        .containsExactly("success", "cancelled");
    assertThat(made).containsExactly(NOW);
  }
}
