package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.codec.ResultWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that somebody gives up by a flag, without an executor and with one. */
@Timeout(60)
class GivenUpTest {
  private static final RunInfo RUN = RunInfo.of("run_1", "thread_1", null);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicBoolean givenUp = new AtomicBoolean();
  private final List<String> made = Collections.synchronizedList(new ArrayList<>());
  private final HandMadeJournal journal = new HandMadeJournal();

  @AfterEach
  void letGo() {
    threads.shutdownNow();
  }

  private static ToolCall call(String id, String function) {
    return new ToolCall(id, function, "{}");
  }

  private Toolbox toolbox(boolean parallel, HandMade tools) {
    ToolboxBuilder builder = Toolbox.builder().add(tools).journal(journal);
    return (parallel ? builder.executor(threads) : builder).build().until(givenUp);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noCallBeginsOnceTheyAreGivenUp(boolean parallel) {
    givenUp.set(true);
    Toolbox toolbox =
        toolbox(parallel, new HandMade().answering("act", (out, context) -> made.add("act")));
    List<ToolOutput> outputs =
        toolbox.callAll(List.of(call("1", "act"), call("2", "act"), call("3", "nothing")), RUN);
    assertThat(Errors.of(outputs)).containsExactly("cancelled", "cancelled", "unknown_function");
    assertThat(outputs.get(0).output())
        .contains("the run was given up before the call could be made");
    assertThat(made).isEmpty();
    assertThat(journal.begun).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nobodyIsAskedToApproveThem(boolean parallel) {
    givenUp.set(true);
    AtomicInteger asked = new AtomicInteger();
    ToolboxBuilder builder =
        Toolbox.builder()
            .add(
                new HandMade()
                    .function(
                        Hanging.function("pay", CallPolicy.DEFAULT.approval(true)),
                        (in, out, context) -> made.add("pay")))
            .approver(
                (function, context) -> {
                  asked.incrementAndGet();
                  return CompletableFuture.completedFuture(Approval.granted());
                });
    Toolbox toolbox = (parallel ? builder.executor(threads) : builder).build().until(givenUp);
    assertThat(Errors.of(toolbox.callAll(List.of(call("1", "pay")), RUN)))
        .containsExactly("cancelled");
    assertThat(asked).hasValue(0);
    assertThat(made).isEmpty();
  }

  @Test
  void theCallThatRunsLearnsOfItAndTheNextOnesAreNotMade() {
    Toolbox toolbox =
        toolbox(
            false,
            new HandMade()
                .answering(
                    "act",
                    (out, context) -> {
                      made.add(context.call().id() + " " + context.cancelled());
                      givenUp.set(true);
                      made.add(context.call().id() + " " + context.cancelled());
                      out.string("done");
                    }));
    List<ToolOutput> outputs = toolbox.callAll(List.of(call("1", "act"), call("2", "act")), RUN);
    assertThat(Errors.of(outputs)).containsExactly("done", "cancelled");
    assertThat(made).containsExactly("1 false", "1 true");
    assertThat(journal.finished).containsExactly(ToolOutput.of("1", "done"));
  }

  @Test
  void whatAToolThrowsOverItIsNobodysFailure() {
    Toolbox toolbox =
        toolbox(
            false,
            new HandMade()
                .answering(
                    "act",
                    (out, context) -> {
                      givenUp.set(true);
                      throw new InterruptedException("hunter2");
                    }));
    try (CapturedLog log = CapturedLog.open()) {
      List<ToolOutput> outputs = toolbox.callAll(List.of(call("1", "act")), RUN);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(outputs.get(0).output())
          .isEqualTo(
              "{\"error\":{\"code\":\"cancelled\",\"message\":\"the run was given up before the call ended; it may have taken effect\"}}");
      assertThat(journal.finished).isEqualTo(outputs);
      assertThat(log.entries()).isEmpty();
    }
  }

  @Test
  void aStageThatIsWaitedForIsCancelled() {
    CompletableFuture<String> stage = new CompletableFuture<>();
    Thread caller = Thread.currentThread();
    Toolbox toolbox =
        toolbox(
            false,
            new HandMade()
                .answering(
                    "later",
                    (out, context) -> {
                      out.later(stage, ResultWriter::string);
                      givenUp.set(true);
                      caller.interrupt();
                    }));
    assertThat(Errors.of(toolbox.callAll(List.of(call("1", "later")), RUN)))
        .containsExactly("cancelled");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(stage.isCancelled()).isTrue();
  }

  @Test
  void withAnInterruptTheCallsInTheExecutorAreGivenUp() throws Exception {
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch told = new CountDownLatch(2);
    Toolbox toolbox =
        toolbox(
            true,
            new HandMade()
                .answering(
                    "wait",
                    (out, context) -> {
                      begun.countDown();
                      try {
                        new CountDownLatch(1).await();
                      } finally {
                        if (context.cancelled()) {
                          told.countDown();
                        }
                      }
                    }));
    Thread caller = Thread.currentThread();
    threads.execute(
        () -> {
          Hanging.stubbornly(begun);
          givenUp.set(true);
          caller.interrupt();
        });
    List<ToolOutput> outputs = toolbox.callAll(List.of(call("1", "wait"), call("2", "wait")), RUN);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(Errors.of(outputs)).containsExactly("cancelled", "cancelled");
    told.await();
    assertThat(journal.finished).containsExactlyInAnyOrderElementsOf(outputs);
  }

  @Test
  void anInterruptFromBeforeDoesNotHideThatTheyAreGivenUp() {
    givenUp.set(true);
    Thread.currentThread().interrupt();
    Toolbox toolbox =
        toolbox(true, new HandMade().answering("act", (out, context) -> made.add("act")));
    assertThat(Errors.of(toolbox.callAll(List.of(call("1", "act")), RUN)))
        .containsExactly("cancelled");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(made).isEmpty();
  }

  @Test
  void eitherOfTwoFlagsGivesThemUp() {
    HandMade tools = new HandMade().answering("act", (out, context) -> out.success());
    AtomicBoolean other = new AtomicBoolean();
    Toolbox toolbox = toolbox(false, tools).until(other);
    assertThat(Errors.of(toolbox.call(call("1", "act")))).isEqualTo("success");
    other.set(true);
    assertThat(Errors.of(toolbox.call(call("1", "act")))).isEqualTo("cancelled");
    other.set(false);
    givenUp.set(true);
    assertThat(Errors.of(toolbox.call(call("1", "act")))).isEqualTo("cancelled");
  }

  @ParameterizedTest
  @ValueSource(strings = {"act", "pay"})
  void aCallThatAThreadFoundToBeGivenUpIsAnsweredThoughTheFlagIsTakenBack(String function) {
    HandMade tools =
        new HandMade()
            .answering("act", (out, context) -> made.add("act"))
            .function(
                Hanging.function("pay", CallPolicy.DEFAULT.approval(true)),
                (in, out, context) -> made.add("pay"));
    Toolbox toolbox =
        Toolbox.builder()
            .add(tools)
            .approver(
                (definition, context) -> CompletableFuture.completedFuture(Approval.granted()))
            .executor(
                work -> {
                  givenUp.set(true);
                  work.run();
                  givenUp.set(false);
                })
            .build()
            .until(givenUp);
    assertThat(Errors.of(toolbox.callAll(List.of(call("1", function)), RUN)))
        .containsExactly("cancelled");
    assertThat(made).isEmpty();
  }
}
