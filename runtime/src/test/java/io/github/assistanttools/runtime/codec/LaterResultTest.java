package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LaterResultTest {

  /** A stage as the interface allows it: not every one can be turned into a future. */
  private static final class Stubborn<T> extends CompletableFuture<T> {
    @Override
    public CompletableFuture<T> toCompletableFuture() {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void whatAStageCompletesWithIsTheResult() {
    assertThat(
            Writing.of(
                out -> out.later(CompletableFuture.completedFuture("text"), ResultWriter::string)))
        .isEqualTo("text");
    assertThat(
            Writing.of(
                out ->
                    out.later(
                        CompletableFuture.completedFuture(List.of(1)),
                        (in, v) -> in.list(v, ResultWriter::number))))
        .isEqualTo("[1]");
    assertThat(
            Writing.of(
                out ->
                    out.later(CompletableFuture.supplyAsync(() -> "async"), ResultWriter::string)))
        .isEqualTo("async");
  }

  @Test
  void aStageNeedNotBeAFuture() {
    Stubborn<String> stage = new Stubborn<>();
    stage.complete("text");
    assertThat(Writing.of(out -> out.later(stage, ResultWriter::string))).isEqualTo("text");
  }

  @Test
  void aStageWithoutAResultIsASuccess() {
    assertThat(Writing.of(out -> out.laterSuccess(CompletableFuture.completedFuture(null))))
        .isEqualTo("success");
    assertThat(Writing.of(out -> out.laterSuccess(CompletableFuture.completedFuture("unheard"))))
        .isEqualTo("success");
    assertThat(Writing.of(out -> out.laterSuccess(null))).isEqualTo("success");
  }

  @Test
  void nullAndAStageOfNullAreNull() {
    assertThat(
            Writing.of(
                out -> out.later(CompletableFuture.completedFuture(null), ResultWriter::string)))
        .isEqualTo("null");
    assertThat(Writing.of(out -> out.later(null, ResultWriter::string))).isEqualTo("null");
  }

  @Test
  void aFailedStageHandsOverItsCause() {
    Exception failure = new Exception("why");
    assertFailsWith(failure, CompletableFuture.failedFuture(failure));
    Error error = new AssertionError("why");
    assertFailsWith(error, CompletableFuture.failedStage(error));
    Stubborn<String> stubborn = new Stubborn<>();
    stubborn.completeExceptionally(failure);
    assertFailsWith(failure, stubborn);
  }

  private static void assertFailsWith(Throwable failure, CompletionStage<String> stage) {
    ResultWriter out = new ResultWriter();
    out.later(stage, ResultWriter::string);
    assertThatThrownBy(out::await).isInstanceOf(ExecutionException.class).cause().isSameAs(failure);
    assertThatThrownBy(out::finish).isInstanceOf(IllegalStateException.class);
    ResultWriter dependent = new ResultWriter();
    dependent.later(stage.thenApply(String::length), ResultWriter::number);
    assertThatThrownBy(dependent::await)
        .isInstanceOf(ExecutionException.class)
        .satisfies(thrown -> assertThat(rootOf(thrown)).isSameAs(failure));
  }

  private static Throwable rootOf(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return cause instanceof CompletionException ? cause.getCause() : cause;
  }

  @Test
  void aPendingStageIsNoResultYet() {
    ResultWriter out = new ResultWriter();
    out.later(new CompletableFuture<String>(), ResultWriter::string);
    assertThatThrownBy(out::finish).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aWriterTellsWhenItsStageIsDone() throws Exception {
    CompletableFuture<String> stage = new CompletableFuture<>();
    ResultWriter out = new ResultWriter();
    assertThat(out.pending()).isEmpty();
    out.later(stage, ResultWriter::string);
    CompletionStage<?> pending = out.pending().orElseThrow();
    assertThat(pending.toCompletableFuture()).isNotDone();
    stage.complete("text");
    assertThat(pending.toCompletableFuture()).isDone();
    out.await();
    assertThat(out.pending()).isEmpty();
    assertThat(out.finish()).isEqualTo("text");
  }

  @Test
  void onlyAStageThatIsAFutureCanBeCancelled() {
    CompletableFuture<String> stage = new CompletableFuture<>();
    for (CompletionStage<String> given : List.of(stage.minimalCompletionStage(), stage)) {
      ResultWriter out = new ResultWriter();
      out.cancel();
      out.later(given, ResultWriter::string);
      assertThat(stage).isNotCancelled();
      out.cancel();
      assertThatThrownBy(out::finish).isInstanceOf(IllegalStateException.class);
    }
    assertThat(stage).isCancelled();
  }

  @Test
  void aStageIsTheWholeResult() {
    CompletableFuture<String> stage = CompletableFuture.completedFuture("x");
    ResultWriter pending = new ResultWriter();
    pending.later(stage, ResultWriter::string);
    assertThatThrownBy(() -> pending.string("y")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> pending.integer(1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> pending.later(stage, ResultWriter::string))
        .isInstanceOf(IllegalStateException.class);
    ResultWriter written = new ResultWriter();
    written.string("y");
    assertThatThrownBy(() -> written.later(stage, ResultWriter::string))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void waitingCanBeInterrupted() {
    ResultWriter out = new ResultWriter();
    out.later(new CompletableFuture<String>(), ResultWriter::string);
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(out::await).isInstanceOf(InterruptedException.class);
    } finally {
      Thread.interrupted();
    }
  }
}
