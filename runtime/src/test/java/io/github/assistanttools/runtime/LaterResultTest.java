package io.github.assistanttools.runtime;

import static io.github.assistanttools.runtime.HandMade.outputOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.codec.ResultWriter;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Results that a stage completes with. */
class LaterResultTest {
  private static final String REFUSED =
      "{\"error\":{\"code\":\"tool_failed\",\"message\":\"no seats\"}}";

  private static <T> CompletionStage<T> failed(Throwable failure) {
    return CompletableFuture.failedFuture(failure);
  }

  @Test
  void theOutputIsWhatTheStageCompletesWith() {
    assertThat(
            outputOf(
                (out, context) -> {
                  CountDownLatch returned = new CountDownLatch(1);
                  CompletableFuture<String> late =
                      CompletableFuture.supplyAsync(
                          () -> {
                            awaitQuietly(returned);
                            return "late";
                          });
                  out.later(late, ResultWriter::string);
                  returned.countDown();
                }))
        .isEqualTo("late");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException failure) {
      throw new AssertionError(failure);
    }
  }

  @Test
  void aStageThatIsNoFutureWillDo() {
    assertThat(outputOf((out, context) -> out.later(stageOnly("value"), ResultWriter::string)))
        .isEqualTo("value");
  }

  @SuppressWarnings("unchecked")
  private static <T> CompletionStage<T> stageOnly(T value) {
    CompletableFuture<T> done = CompletableFuture.completedFuture(value);
    return (CompletionStage<T>)
        Proxy.newProxyInstance(
            LaterResultTest.class.getClassLoader(),
            new Class<?>[] {CompletionStage.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("toCompletableFuture")) {
                throw new UnsupportedOperationException();
              }
              try {
                return method.invoke(done, arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }

  @Test
  void aStageThatCompletesWithNullIsANullResult() {
    assertThat(
            outputOf(
                (out, context) ->
                    out.later(
                        CompletableFuture.<String>completedFuture(null), ResultWriter::string)))
        .isEqualTo("null");
  }

  @Test
  void noStageIsANullResult() {
    assertThat(
            outputOf(
                (out, context) -> out.later((CompletionStage<String>) null, ResultWriter::string)))
        .isEqualTo("null");
  }

  @Test
  void aStageOfVoidAnswersSuccess() {
    assertThat(
            outputOf((out, context) -> out.laterSuccess(CompletableFuture.completedFuture(null))))
        .isEqualTo("success");
  }

  static Stream<CompletionStage<String>> refusals() {
    ToolException refused = new ToolException("no seats");
    return Stream.of(
        failed(refused),
        failed(new CompletionException(refused)),
        failed(new ExecutionException(refused)),
        failed(new CompletionException(new ExecutionException(new CompletionException(refused)))),
        CompletableFuture.<String>supplyAsync(
                () -> {
                  throw refused;
                })
            .thenApply(value -> value + "!"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void aToolExceptionIsForTheModelHoweverStagesWrapIt(CompletionStage<String> stage) {
    assertThat(outputOf((out, context) -> out.later(stage, ResultWriter::string)))
        .isEqualTo(REFUSED);
  }

  @Test
  void aToolThatJoinsAStageItselfMayFailWithTheWrapper() {
    assertThat(
            outputOf(
                (out, context) -> {
                  throw new CompletionException(new ToolException("no seats"));
                }))
        .isEqualTo(REFUSED);
  }

  static Stream<Throwable> failures() {
    return Stream.of(
        new IOException("hunter2"),
        new CompletionException(new IOException("hunter2")),
        new CancellationException("hunter2"),
        new Error("hunter2"),
        // A tool's exception beneath another one was meant for somebody else.
        new IllegalStateException(new ToolException("hunter2")));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void anyOtherFailureOfAStageIsAReference(Throwable failure) {
    try (CapturedLog log = CapturedLog.open()) {
      String output =
          outputOf(
              (out, context) ->
                  out.later(LaterResultTest.<String>failed(failure), ResultWriter::string));
      assertThat(output).contains("the tool failed; reference ").doesNotContain("hunter2");
      Throwable reason = failure instanceof CompletionException ? failure.getCause() : failure;
      assertThat(log.only()).contains(reason.getClass().getName()).doesNotContain("hunter2");
    }
  }

  @Test
  void aStageCanCompleteWithTooMuch() {
    assertThat(
            outputOf(
                (out, context) ->
                    out.later(
                        CompletableFuture.completedFuture("x".repeat(16_777_217)),
                        ResultWriter::string)))
        .contains("output_too_large");
  }

  @Test
  void aResultWrittenBesidesAStageIsAFailure() {
    try (CapturedLog log = CapturedLog.open()) {
      assertThat(
              outputOf(
                  (out, context) -> {
                    out.later(CompletableFuture.completedFuture("a"), ResultWriter::string);
                    out.string("b");
                  }))
          .contains("tool_failed");
      assertThat(log.only()).contains("LoggableStateException: a result must be written only once");
    }
  }
}
