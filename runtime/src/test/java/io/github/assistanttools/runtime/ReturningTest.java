package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.codec.ResultWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Nothing that a tool, a stage or an executor does keeps the caller of a toolbox beyond the bound.
 */
@Timeout(60)
class ReturningTest {
  private static final Duration SHORT = Duration.ofMillis(50);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread caller = Thread.currentThread();

  @AfterEach
  void letGo() {
    end.countDown();
    threads.shutdownNow();
  }

  private static ToolCall call(String id, String function) {
    return new ToolCall(id, function, "{}");
  }

  private static HandMade later(CompletableFuture<String> stage) {
    return new HandMade()
        .answering("later", (out, context) -> out.later(stage, ResultWriter::string));
  }

  @Test
  void whatDependsOnAStageThatIsCanceledDoesNotRunInTheCallersThread() throws Exception {
    CompletableFuture<String> stage = new CompletableFuture<>();
    CompletableFuture<Thread> canceler = new CompletableFuture<>();
    stage.whenComplete(
        (value, failure) -> {
          canceler.complete(Thread.currentThread());
          Hanging.stubbornly(end);
        });
    Toolbox toolbox = Toolbox.builder().add(later(stage)).executor(threads).timeout(SHORT).build();
    assertThat(Errors.of(toolbox.call(call("1", "later")))).isEqualTo("timed_out");
    assertThat(canceler.get()).isNotSameAs(caller);
  }

  /** A stage whose cancellation ends only by an interrupt. */
  private final class Reluctant extends CompletableFuture<String> {
    private final CountDownLatch interrupted = new CountDownLatch(1);

    @Override
    public boolean cancel(boolean mayInterrupt) {
      try {
        end.await();
      } catch (InterruptedException given) {
        interrupted.countDown();
      }
      return super.cancel(mayInterrupt);
    }
  }

  @Test
  void aStageThatCannotBeCanceledKeepsNoCallerOfAnExecutor() {
    Toolbox toolbox =
        Toolbox.builder().add(later(new Reluctant())).executor(threads).timeout(SHORT).build();
    assertThat(Errors.of(toolbox.call(call("1", "later")))).isEqualTo("timed_out");
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void aStageThatTakesLongToBeCanceledIsInterruptedWithoutAnExecutor() throws Exception {
    Reluctant stage = new Reluctant();
    Toolbox toolbox = Toolbox.builder().add(later(stage)).timeout(SHORT).build();
    assertThat(Errors.of(toolbox.call(call("1", "later")))).isEqualTo("timed_out");
    stage.interrupted.await();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void aStageThatIsGivenTooLateIsNotCanceledInTheCallersThread() throws Exception {
    CompletableFuture<Thread> canceler = new CompletableFuture<>();
    AtomicBoolean begun = new AtomicBoolean();
    CompletableFuture<String> stage =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterrupt) {
            canceler.complete(Thread.currentThread());
            return super.cancel(mayInterrupt);
          }
        };
    HandMade tools =
        new HandMade()
            .answering(
                "later",
                (out, context) -> {
                  begun.set(true);
                  Hanging.stubbornly(end);
                  out.later(stage, ResultWriter::string);
                });
    Hanging.withTime(
        time ->
            assertThat(
                    Errors.of(
                        Toolbox.builder()
                            .add(tools)
                            .executor(threads)
                            .timeout(time)
                            .build()
                            .call(call("1", "later"))))
                .isEqualTo("timed_out"),
        begun::get);
    end.countDown();
    assertThat(canceler.get()).isNotSameAs(caller);
  }

  @Test
  void anExecutorThatDropsTasksIsWaitedForOnceAndNotForEachExclusiveCall() {
    HandMade tools =
        new HandMade()
            .function(
                Hanging.function("alone", CallPolicy.DEFAULT.exclusive(true)),
                (in, out, context) -> {});
    Toolbox toolbox =
        Toolbox.builder().add(tools).executor(work -> {}).threadWait(Duration.ofSeconds(2)).build();
    List<ToolCall> calls = IntStream.range(0, 100).mapToObj(i -> call("" + i, "alone")).toList();
    assertThat(Errors.of(toolbox.callAll(calls))).hasSize(100).containsOnly("timed_out");
  }

  @Test
  void anExecutorThatDropsTasksKeepsNoCallWaitingForItsApproval() {
    HandMade tools =
        new HandMade()
            .function(
                Hanging.function("pay", CallPolicy.DEFAULT.approval(true)),
                (in, out, context) -> {});
    AtomicInteger asked = new AtomicInteger();
    Approver approver =
        (function, context) -> {
          asked.incrementAndGet();
          return CompletableFuture.completedFuture(Approval.granted());
        };
    List<Runnable> dropped = new ArrayList<>();
    Toolbox toolbox =
        Toolbox.builder()
            .add(tools)
            .approver(approver)
            .executor(dropped::add)
            .threadWait(SHORT)
            .build();
    assertThat(Errors.of(toolbox.callAll(List.of(call("1", "pay"), call("2", "pay")))))
        .containsExactly("timed_out", "timed_out");
    dropped.forEach(Runnable::run);
    assertThat(asked).hasValue(0);
  }

  @Test
  void anExecutorThatRecoversMakesTheCallsThatFollow() {
    AtomicInteger handed = new AtomicInteger();
    HandMade tools =
        new HandMade()
            .function(
                Hanging.function("alone", CallPolicy.DEFAULT.exclusive(true)),
                (in, out, context) -> {
                  in.any();
                  out.success();
                });
    Toolbox toolbox =
        Toolbox.builder()
            .add(tools)
            .executor(
                work -> {
                  if (handed.getAndIncrement() > 0) {
                    work.run();
                  }
                })
            .threadWait(SHORT)
            .build();
    assertThat(
            Errors.of(
                toolbox.callAll(
                    List.of(call("1", "alone"), call("2", "alone"), call("3", "alone")))))
        .containsExactly("timed_out", "success", "success");
  }

  @Test
  void anApproverNeverRunsInTheCallersThread() {
    HandMade tools =
        new HandMade()
            .function(
                Hanging.function("pay", CallPolicy.DEFAULT.approval(true)),
                (in, out, context) -> {
                  in.any();
                  out.success();
                });
    AtomicReference<Thread> asked = new AtomicReference<>();
    Approver approver =
        (function, context) -> {
          asked.set(Thread.currentThread());
          return CompletableFuture.completedFuture(Approval.granted());
        };
    assertThat(
            Errors.of(
                Toolbox.builder()
                    .add(tools)
                    .approver(approver)
                    .executor(threads)
                    .build()
                    .call(call("1", "pay"))))
        .isEqualTo("success");
    assertThat(asked.get()).isNotNull().isNotSameAs(caller);
  }

  @Test
  void aToolThatAnExecutorRunsInTheCallersThreadIsInterruptedInTime() {
    CountDownLatch never = new CountDownLatch(1);
    HandMade tools = new HandMade().answering("hang", (out, context) -> never.await());
    Toolbox toolbox = Toolbox.builder().add(tools).executor(Runnable::run).timeout(SHORT).build();
    assertThat(Errors.of(toolbox.callAll(List.of(call("1", "hang"), call("2", "hang")))))
        .containsExactly("timed_out", "timed_out");
    assertThat(Thread.interrupted()).isFalse();
  }
}
