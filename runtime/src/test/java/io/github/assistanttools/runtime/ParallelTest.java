package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.codec.ResultWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls in an executor's threads. */
@Timeout(60)
class ParallelTest {
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final CallPolicy BRIEF = CallPolicy.DEFAULT.timeout(SHORT);
  private static final CallPolicy ALONE = CallPolicy.DEFAULT.exclusive(true);
  private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void letGo() {
    end.countDown();
    threads.shutdownNow();
  }

  private static ToolCall call(String id, String function) {
    return new ToolCall(id, function, "{}");
  }

  private Toolbox toolbox(HandMade tools) {
    return Toolbox.builder().add(tools).executor(threads).build();
  }

  /** Lets a call time out that has begun. */
  private void timeOut(HandMade tools, String function, CountDownLatch begun) {
    Hanging.withTime(
        time -> {
          Toolbox toolbox = Toolbox.builder().add(tools).executor(threads).timeout(time).build();
          assertThat(Errors.of(toolbox.call(call("1", function)))).isEqualTo("timed_out");
        },
        () -> begun.getCount() == 0);
  }

  private HandMade stubborn(HandMade tools, CallPolicy policy) {
    return tools.function(
        Hanging.function("stubborn", policy),
        (in, out, context) -> {
          in.any();
          Hanging.stubbornly(end);
          out.string("late");
        });
  }

  @Test
  void callsRunAtOnce() {
    CyclicBarrier all = new CyclicBarrier(5);
    Toolbox toolbox =
        toolbox(
            new HandMade()
                .answering(
                    "meet",
                    (out, context) -> {
                      all.await();
                      out.string(context.call().id());
                    }));
    List<ToolCall> calls = IntStream.range(0, 5).mapToObj(i -> call("c" + i, "meet")).toList();
    assertThat(toolbox.callAll(calls))
        .extracting(ToolOutput::output)
        .containsExactly("c0", "c1", "c2", "c3", "c4");
  }

  @Test
  void outputsAreInTheOrderOfTheRunWhateverTheOrderOfCompletion() {
    Map<String, CountDownLatch> done = new ConcurrentHashMap<>();
    List.of("1", "2", "3", "4").forEach(id -> done.put(id, new CountDownLatch(1)));
    Toolbox toolbox =
        toolbox(
            new HandMade()
                .answering(
                    "wait",
                    (out, context) -> {
                      String id = context.call().id();
                      CountDownLatch next = done.get(String.valueOf(Integer.parseInt(id) + 1));
                      if (next != null) {
                        next.await();
                      }
                      out.string("out " + id);
                      done.get(id).countDown();
                    }));
    List<ToolCall> calls =
        List.of(call("1", "wait"), call("2", "wait"), call("3", "wait"), call("4", "wait"));
    assertThat(toolbox.callAll(calls))
        .containsExactly(
            ToolOutput.of("1", "out 1"),
            ToolOutput.of("2", "out 2"),
            ToolOutput.of("3", "out 3"),
            ToolOutput.of("4", "out 4"));
  }

  @Test
  void aSingleCallIsMadeInTheExecutorToo() {
    Toolbox toolbox =
        toolbox(
            new HandMade()
                .answering(
                    "where",
                    (out, context) ->
                        out.bool(Thread.currentThread().getName().startsWith("pool-"))));
    assertThat(toolbox.call(call("1", "where")).output()).isEqualTo("true");
  }

  @Test
  void nothingAToolDoesCostsAnotherItsOutput() {
    HandMade tools =
        stubborn(new HandMade(), BRIEF)
            .echo("echo")
            .answering("overflow", (out, context) -> out.integer(endless(1)))
            .answering(
                "out_of_memory",
                (out, context) -> {
                  throw new OutOfMemoryError("hunter2");
                })
            .answering(
                "throw",
                (out, context) -> {
                  throw new Throwable("hunter2");
                })
            .answering(
                "interrupt_itself",
                (out, context) -> {
                  Thread.currentThread().interrupt();
                  throw new InterruptedException();
                })
            .answering("nothing", (out, context) -> {})
            .answering(
                "failed_stage",
                (out, context) ->
                    out.later(
                        CompletableFuture.<String>failedFuture(new Error("hunter2")),
                        ResultWriter::string))
            .answering(
                "hostile_stage",
                (out, context) -> out.later(new HostileStage(), ResultWriter::string))
            .answering(
                "hostile_result",
                (out, context) ->
                    out.later(
                        CompletableFuture.completedFuture("x"),
                        (to, value) -> {
                          throw new StackOverflowError("hunter2");
                        }));
    List<String> functions =
        List.of(
            "stubborn",
            "overflow",
            "out_of_memory",
            "throw",
            "interrupt_itself",
            "nothing",
            "failed_stage",
            "hostile_stage",
            "hostile_result");
    List<ToolCall> calls = new ArrayList<>();
    for (String function : functions) {
      calls.add(call(function, function));
      calls.add(new ToolCall("after " + function, "echo", "{\"text\":\"fine\"}"));
    }
    List<String> expected = new ArrayList<>();
    functions.forEach(
        function ->
            expected.addAll(
                List.of(function.equals("stubborn") ? "timed_out" : "tool_failed", "fine")));
    try (CapturedLog log = CapturedLog.open()) {
      List<ToolOutput> outputs = toolbox(tools).callAll(calls);
      assertThat(Errors.of(outputs)).isEqualTo(expected);
      assertThat(outputs).noneMatch(output -> output.output().contains("hunter2"));
      assertThat(log.entries()).hasSize(8).noneMatch(entry -> entry.message().contains("hunter2"));
    }
    assertThat(Thread.interrupted()).isFalse();
  }

  private static long endless(long depth) {
    return endless(depth + 1) + depth;
  }

  private static final class HostileStage extends CompletableFuture<String> {
    @Override
    public CompletableFuture<String> whenComplete(
        java.util.function.BiConsumer<? super String, ? super Throwable> action) {
      throw new IllegalStateException("hunter2");
    }
  }

  @Test
  void whatComesLateIsDropped() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    AtomicInteger finished = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    HandMade tools =
        new HandMade()
            .answering(
                "late",
                (out, context) -> {
                  begun.countDown();
                  Hanging.stubbornly(end);
                  out.string("late");
                  written.countDown();
                });
    ToolCallListener listener =
        new ToolCallListener() {
          @Override
          public void finished(ToolContext context, ToolCallOutcome outcome) {
            finished.incrementAndGet();
          }
        };
    try (CapturedLog log = CapturedLog.open()) {
      List<ToolOutput> outputs = new ArrayList<>();
      Hanging.withTime(
          time -> {
            finished.set(0);
            outputs.clear();
            outputs.addAll(
                Toolbox.builder()
                    .add(tools)
                    .executor(threads)
                    .listener(listener)
                    .timeout(time)
                    .build()
                    .callAll(List.of(call("1", "late"))));
          },
          () -> begun.getCount() == 0);
      end.countDown();
      written.await();
      threads.shutdown();
      assertThat(threads.awaitTermination(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
      assertThat(Errors.of(outputs)).containsExactly("timed_out");
      assertThat(finished).hasValue(1);
      assertThat(log.entries()).isEmpty();
    }
  }

  @Test
  void cancellationReachesTheTool() throws Exception {
    AtomicReference<Boolean> cancelled = new AtomicReference<>();
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    HandMade tools =
        new HandMade()
            .answering(
                "wait",
                (out, context) -> {
                  begun.countDown();
                  try {
                    end.await();
                  } catch (InterruptedException interrupt) {
                    cancelled.set(context.cancelled());
                    told.countDown();
                  }
                });
    timeOut(tools, "wait", begun);
    told.await();
    assertThat(cancelled).hasValue(true);
  }

  @Test
  void anExclusiveCallRunsAlone() {
    AtomicInteger running = new AtomicInteger();
    List<String> company = Collections.synchronizedList(new ArrayList<>());
    HandMade.Body body =
        (in, out, context) -> {
          in.any();
          int others = running.getAndIncrement();
          if (context.call().name().equals("alone") && others > 0) {
            company.add(context.call().id() + " began among " + others);
          }
          Thread.yield();
          if (context.call().name().equals("alone") && running.get() != 1) {
            company.add(context.call().id() + " was joined");
          }
          running.decrementAndGet();
          out.string(context.call().id());
        };
    Toolbox toolbox =
        toolbox(
            new HandMade()
                .function(Hanging.function("alone", ALONE), body)
                .function(Hanging.function("together", CallPolicy.DEFAULT), body));
    List<ToolCall> calls =
        IntStream.range(0, 200)
            .mapToObj(i -> call("c" + i, i % 4 == 1 ? "alone" : "together"))
            .toList();
    List<ToolOutput> outputs = toolbox.callAll(calls);
    assertThat(company).isEmpty();
    assertThat(outputs)
        .extracting(ToolOutput::output)
        .containsExactlyElementsOf(calls.stream().map(ToolCall::id).toList());
  }

  @Test
  void anExclusiveCallIsAloneUntilItsStageIsDone() throws Exception {
    CompletableFuture<String> stage = new CompletableFuture<>();
    CountDownLatch given = new CountDownLatch(1);
    Toolbox toolbox =
        toolbox(
            new HandMade()
                .function(
                    Hanging.function("alone", ALONE),
                    (in, out, context) -> {
                      in.any();
                      out.later(stage, ResultWriter::string);
                      given.countDown();
                    })
                .answering("next", (out, context) -> out.bool(stage.isDone())));
    threads.execute(
        () -> {
          Hanging.stubbornly(given);
          stage.complete("done");
        });
    assertThat(toolbox.callAll(List.of(call("1", "alone"), call("2", "next"))))
        .containsExactly(ToolOutput.of("1", "done"), ToolOutput.ofJson("2", "true"));
  }

  @Test
  void aCallThatDoesNotStopHoldsExclusiveOnesUpForAWhileOnly() {
    HandMade tools =
        stubborn(new HandMade(), BRIEF)
            .function(
                Hanging.function("alone", ALONE),
                (in, out, context) -> {
                  in.any();
                  out.string("made");
                });
    assertThat(
            Errors.of(
                toolbox(tools)
                    .callAll(
                        List.of(call("1", "stubborn"), call("2", "alone"), call("3", "stubborn")))))
        .containsExactly("timed_out", "made", "timed_out");
  }

  @Test
  void aStageHoldsNoThread() {
    ExecutorService one = Executors.newSingleThreadExecutor();
    try {
      CompletableFuture<String> stage = new CompletableFuture<>();
      Toolbox toolbox =
          Toolbox.builder()
              .executor(one)
              .add(
                  new HandMade()
                      .answering("wait", (out, context) -> out.later(stage, ResultWriter::string))
                      .answering(
                          "complete", (out, context) -> out.bool(stage.complete("completed"))))
              .build();
      assertThat(
              toolbox.callAll(List.of(call("1", "wait"), call("2", "wait"), call("3", "complete"))))
          .extracting(ToolOutput::output)
          .containsExactly("completed", "completed", "true");
    } finally {
      one.shutdownNow();
    }
  }

  @Test
  void aStageThatTakesTooLongIsCancelled() throws Exception {
    CompletableFuture<String> stage = new CompletableFuture<>();
    CountDownLatch begun = new CountDownLatch(1);
    HandMade tools =
        new HandMade()
            .answering(
                "later",
                (out, context) -> {
                  out.later(stage, ResultWriter::string);
                  begun.countDown();
                });
    CountDownLatch cancelled = new CountDownLatch(1);
    stage.whenComplete((value, failure) -> cancelled.countDown());
    timeOut(tools, "later", begun);
    cancelled.await();
    assertThat(stage.isCancelled()).isTrue();
  }

  @Test
  void aStageThatComesAfterTheTimeoutIsCancelled() throws Exception {
    CompletableFuture<String> stage = new CompletableFuture<>();
    CountDownLatch cancelled = new CountDownLatch(1);
    stage.whenComplete((value, failure) -> cancelled.countDown());
    CountDownLatch begun = new CountDownLatch(1);
    HandMade tools =
        new HandMade()
            .answering(
                "later",
                (out, context) -> {
                  begun.countDown();
                  Hanging.stubbornly(end);
                  out.later(stage, ResultWriter::string);
                });
    timeOut(tools, "later", begun);
    end.countDown();
    cancelled.await();
    assertThat(stage.isCancelled()).isTrue();
  }

  @Test
  void theResultOfAStageIsNotWrittenInTheThreadThatCompletesIt() throws Exception {
    CompletableFuture<String> stage = new CompletableFuture<>();
    CountDownLatch given = new CountDownLatch(1);
    AtomicReference<Thread> writer = new AtomicReference<>();
    Toolbox toolbox =
        toolbox(
            new HandMade()
                .answering(
                    "later",
                    (out, context) -> {
                      out.later(
                          stage,
                          (to, value) -> {
                            writer.set(Thread.currentThread());
                            to.string(value);
                          });
                      given.countDown();
                    }));
    Thread completer =
        new Thread(
            () -> {
              Hanging.stubbornly(given);
              stage.complete("done");
            });
    completer.start();
    assertThat(toolbox.call(call("1", "later")).output()).isEqualTo("done");
    assertThat(writer.get()).isNotIn(completer, Thread.currentThread());
    completer.join();
  }

  @Test
  void whatAnExecutorRejectsIsAnsweredAndTheRestIsMade() {
    AtomicInteger handed = new AtomicInteger();
    Executor moody =
        work -> {
          if (handed.getAndIncrement() % 2 == 0) {
            throw new RejectedExecutionException("hunter2");
          }
          threads.execute(work);
        };
    try (CapturedLog log = CapturedLog.open()) {
      Toolbox toolbox = Toolbox.builder().add(new HandMade().echo("echo")).executor(moody).build();
      ToolCall second = new ToolCall("2", "echo", "{\"text\":\"made\"}");
      List<ToolOutput> outputs =
          toolbox.callAll(List.of(call("1", "echo"), second, call("3", "echo")));
      assertThat(Errors.of(outputs)).containsExactly("tool_failed", "made", "tool_failed");
      assertThat(outputs.get(0).output())
          .contains("no thread was available for the call, so it was not made; reference ");
      assertThat(log.entries()).hasSize(2).noneMatch(entry -> entry.message().contains("hunter2"));
    }
  }

  @Test
  void anExecutorThatThrowsAfterItRanTheCallChangesNothing() {
    Executor both =
        work -> {
          work.run();
          throw new RejectedExecutionException();
        };
    Toolbox toolbox =
        Toolbox.builder()
            .add(new HandMade().answering("act", (out, context) -> out.success()))
            .executor(both)
            .build();
    assertThat(toolbox.callAll(List.of(call("1", "act"), call("2", "act"))))
        .extracting(ToolOutput::output)
        .containsOnly("success");
  }

  @Test
  void anExecutorThatRunsACallTwiceMakesItOnce() {
    AtomicInteger made = new AtomicInteger();
    Executor twice =
        work -> {
          work.run();
          work.run();
        };
    Toolbox toolbox =
        Toolbox.builder()
            .add(
                new HandMade()
                    .answering("act", (out, context) -> out.integer(made.incrementAndGet())))
            .executor(twice)
            .build();
    assertThat(toolbox.call(call("1", "act")).output()).isEqualTo("1");
    assertThat(made).hasValue(1);
  }

  @Test
  void anExecutorWithoutThreadsOfItsOwnMakesTheCallsToo() {
    Toolbox toolbox =
        Toolbox.builder()
            .executor(Runnable::run)
            .add(
                new HandMade()
                    .answering(
                        "interrupt",
                        (out, context) -> {
                          Thread.currentThread().interrupt();
                          out.success();
                        })
                    .answering(
                        "later",
                        (out, context) ->
                            out.laterSuccess(CompletableFuture.completedFuture(null))))
            .build();
    assertThat(toolbox.callAll(List.of(call("1", "interrupt"), call("2", "later"))))
        .extracting(ToolOutput::output)
        .containsOnly("success");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aCallThatGetsNoThreadInTimeIsAnsweredAndNeverMade() {
    List<Runnable> kept = new ArrayList<>();
    AtomicInteger made = new AtomicInteger();
    HandMade tools =
        new HandMade()
            .function(
                Hanging.function("act", CallPolicy.DEFAULT),
                (in, out, context) -> made.incrementAndGet());
    List<ToolOutput> outputs =
        Toolbox.builder()
            .add(tools)
            .executor(kept::add)
            .threadWait(SHORT)
            .build()
            .callAll(List.of(call("1", "act"), call("2", "act")));
    assertThat(outputs)
        .extracting(ToolOutput::output)
        .containsOnly(
            "{\"error\":{\"code\":\"timed_out\",\"message\":\"no thread was free in time, so the call was not made\"}}");
    kept.forEach(Runnable::run);
    assertThat(made).hasValue(0);
  }

  @Test
  void threadsThatAreHeldForEverHoldNoOtherCallForEver() {
    ExecutorService one = Executors.newSingleThreadExecutor();
    try {
      CompletableFuture<String> stage = new CompletableFuture<>();
      HandMade tools =
          stubborn(new HandMade(), BRIEF)
              .answering("later", (out, context) -> out.later(stage, ResultWriter::string))
              .answering(
                  "act",
                  (out, context) -> {
                    stage.completeAsync(() -> "x", threads);
                    out.string("made");
                  });
      Toolbox toolbox =
          Toolbox.builder().add(tools).executor(one).threadWait(Duration.ofSeconds(1)).build();
      List<ToolOutput> outputs =
          toolbox.callAll(
              List.of(
                  call("1", "act"), call("2", "stubborn"), call("3", "act"), call("4", "later")));
      assertThat(Errors.of(outputs)).containsExactly("made", "timed_out", "timed_out", "timed_out");
    } finally {
      end.countDown();
      one.shutdownNow();
    }
  }

  @Test
  void aPoolThatIsTooSmallDelaysCallsAndDoesNotFailThem() {
    ExecutorService one = Executors.newSingleThreadExecutor();
    CountDownLatch waited = new CountDownLatch(1);
    try {
      HandMade tools =
          new HandMade()
              .answering(
                  "slow",
                  (out, context) -> {
                    waited.await();
                    out.string("slow");
                  })
              .function(
                  Hanging.function("act", BRIEF),
                  (in, out, context) -> {
                    in.any();
                    out.string("made");
                  })
              .function(Hanging.function("hang", BRIEF), (in, out, context) -> end.await());
      // Another batch that times out meanwhile shows that more time has passed than these calls may
      // take.
      threads.execute(
          () -> {
            Toolbox.builder().add(tools).executor(threads).build().call(call("x", "hang"));
            waited.countDown();
          });
      Toolbox toolbox =
          Toolbox.builder().add(tools).executor(one).threadWait(Duration.ofSeconds(30)).build();
      assertThat(toolbox.callAll(List.of(call("1", "slow"), call("2", "act"), call("3", "act"))))
          .extracting(ToolOutput::output)
          .containsExactly("slow", "made", "made");
    } finally {
      one.shutdownNow();
    }
  }

  @Test
  void nothingStartsAfterTheRunsTime() {
    AtomicInteger made = new AtomicInteger();
    HandMade tools = new HandMade().answering("act", (out, context) -> made.incrementAndGet());
    Toolbox toolbox =
        Toolbox.builder()
            .add(tools)
            .executor(threads)
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();
    assertThat(
            Errors.of(
                toolbox.callAll(
                    List.of(call("1", "act"), call("2", "act")),
                    RunInfo.of("r", "t", NOW.plusSeconds(5)))))
        .containsExactly("cancelled", "cancelled");
    assertThat(made).hasValue(0);
  }

  @Test
  void aThreadThatComesAfterTheRunsTimeMakesNoCall() {
    MovableClock clock = new MovableClock(NOW);
    Executor slow =
        work -> {
          clock.set(NOW.plusSeconds(3_600));
          threads.execute(work);
        };
    AtomicInteger made = new AtomicInteger();
    HandMade tools = new HandMade().answering("act", (out, context) -> made.incrementAndGet());
    Toolbox toolbox = Toolbox.builder().add(tools).executor(slow).clock(clock).build();
    assertThat(
            Errors.of(
                toolbox.callAll(
                    List.of(call("1", "act"), call("2", "act")),
                    RunInfo.of("r", "t", NOW.plusSeconds(3_600)))))
        .containsExactly("cancelled", "cancelled");
    assertThat(made).hasValue(0);
  }

  @Test
  void theEndOfTheRunEndsAllCalls() {
    CountDownLatch begun = new CountDownLatch(1);
    HandMade tools =
        new HandMade()
            .echo("echo")
            .function(
                Hanging.function("stubborn", ALONE),
                (in, out, context) -> {
                  in.any();
                  begun.countDown();
                  Hanging.stubbornly(end);
                });
    Toolbox toolbox =
        Toolbox.builder()
            .add(tools)
            .executor(threads)
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .deadlineMargin(Duration.ofSeconds(60))
            .build();
    ToolCall first = new ToolCall("1", "echo", "{\"text\":\"first\"}");
    List<ToolOutput> outputs = new ArrayList<>();
    Hanging.withTime(
        time -> {
          RunInfo run = RunInfo.of("run " + time, "t", NOW.plusSeconds(60).plus(time));
          outputs.clear();
          outputs.addAll(
              toolbox.callAll(List.of(first, call("2", "stubborn"), call("3", "echo")), run));
        },
        () -> begun.getCount() == 0);
    assertThat(Errors.of(outputs)).containsExactly("first", "timed_out", "cancelled");
  }

  @Test
  void interruptingTheCallerGivesUpWhatIsNotAnswered() throws Exception {
    CountDownLatch begun = new CountDownLatch(2);
    Semaphore interrupted = new Semaphore(0);
    CompletableFuture<String> stage = new CompletableFuture<>();
    Toolbox toolbox =
        toolbox(
            new HandMade()
                .echo("echo")
                .answering(
                    "wait",
                    (out, context) -> {
                      begun.countDown();
                      try {
                        end.await();
                      } catch (InterruptedException given) {
                        if (context.cancelled()) {
                          interrupted.release();
                        }
                        throw given;
                      }
                    })
                .answering(
                    "later",
                    (out, context) -> {
                      out.later(stage, ResultWriter::string);
                      begun.countDown();
                    })
                .function(Hanging.function("alone", ALONE), (in, out, context) -> out.success()));
    Thread caller = Thread.currentThread();
    threads.execute(
        () -> {
          Hanging.stubbornly(begun);
          caller.interrupt();
        });
    List<ToolOutput> outputs =
        toolbox.callAll(List.of(call("1", "wait"), call("2", "later"), call("3", "alone")));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(Errors.of(outputs)).containsExactly("cancelled", "cancelled", "cancelled");
    assertThat(outputs.get(2).output()).contains("before the call could be made");
    interrupted.acquire();
  }

  @Test
  void aCallerInterruptedBeforehandGetsAllOutputsAndStaysInterrupted() {
    Thread.currentThread().interrupt();
    List<ToolOutput> outputs =
        toolbox(new HandMade().answering("act", (out, context) -> out.success()))
            .callAll(List.of(call("1", "act")));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(outputs).extracting(ToolOutput::output).containsExactly("success");
  }

  @Test
  void noInterruptStaysInAThreadOfTheExecutor() {
    ExecutorService one = Executors.newSingleThreadExecutor();
    try {
      HandMade tools =
          new HandMade()
              .function(
                  Hanging.function("wait", BRIEF),
                  (in, out, context) -> {
                    in.any();
                    end.await();
                  })
              .answering("interrupted", (out, context) -> out.bool(Thread.interrupted()));
      Toolbox toolbox = Toolbox.builder().add(tools).executor(one).build();
      List<ToolOutput> outputs =
          toolbox.callAll(
              List.of(
                  call("1", "wait"),
                  call("2", "interrupted"),
                  call("3", "wait"),
                  call("4", "interrupted")));
      assertThat(Errors.of(outputs)).containsExactly("timed_out", "false", "timed_out", "false");
    } finally {
      one.shutdownNow();
    }
  }

  @Test
  void duplicatesAndUnknownFunctionsAreAnsweredAsEver() {
    AtomicInteger made = new AtomicInteger();
    Toolbox toolbox =
        toolbox(
            new HandMade().answering("act", (out, context) -> out.integer(made.incrementAndGet())));
    List<ToolCall> calls =
        List.of(
            call("1", "act"),
            call("1", "act"),
            call("2", "act"),
            new ToolCall("2", "act", ""),
            call("3", "akt"));
    assertThat(Errors.of(toolbox.callAll(calls)))
        .containsExactly("1", "denied", "unknown_function");
  }
}
