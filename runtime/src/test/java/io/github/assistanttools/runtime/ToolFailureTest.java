package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.codec.MisuseException;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the model reads, and what the log shows, of a tool that throws. */
class ToolFailureTest {
  private static final String SECRET = "jdbc:db://admin:hunter2@host";
  private static final Pattern BY_REFERENCE =
      Pattern.compile(
          "\\{\"error\":\\{\"code\":\"tool_failed\",\"message\":\"the tool failed; reference ([0-9a-f]{16})\"}}");

  private static ToolOutput call(HandMade.Answer answer) {
    return Toolbox.of(new HandMade().answering("act", answer))
        .call(new ToolCall("call_77", "act", "{}"));
  }

  private static String told(String message) {
    return "{\"error\":{\"code\":\"tool_failed\",\"message\":\"" + message + "\"}}";
  }

  private static String reference(ToolOutput output) {
    Matcher matcher = BY_REFERENCE.matcher(output.output());
    assertThat(matcher.matches()).as(output.output()).isTrue();
    assertThat(output.failed()).isTrue();
    return matcher.group(1);
  }

  static Stream<Throwable> failures() {
    Throwable suppressing = new IllegalStateException(SECRET);
    suppressing.addSuppressed(new IOException(SECRET));
    return Stream.of(
        new RuntimeException(SECRET),
        new NullPointerException(SECRET),
        new IllegalArgumentException("outer " + SECRET, new IOException("inner " + SECRET)),
        new IOException(SECRET),
        new Exception(SECRET),
        new Error(SECRET),
        new AssertionError(SECRET),
        new OutOfMemoryError(SECRET),
        new NoClassDefFoundError(SECRET),
        new Throwable(SECRET),
        new CompletionException(SECRET, new IOException(SECRET)),
        new ExecutionException(SECRET, null),
        suppressing);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void anythingThrownIsAReferenceThatStandsInTheLogWithoutItsMessage(Throwable failure) {
    try (CapturedLog log = CapturedLog.open()) {
      ToolOutput output =
          call(
              (out, context) -> {
                throw failure;
              });
      assertThat(log.only())
          .contains(reference(output), "\"act\"", "\"call_77\"", failure.getClass().getName())
          .contains("\n\tat " + ToolFailureTest.class.getName())
          .doesNotContain("hunter2");
      assertThat(log.entries().get(0).level()).isEqualTo("SEVERE");
      assertThat(output.output()).doesNotContain("hunter2", failure.getClass().getSimpleName());
    }
  }

  @Test
  void theLogNamesTheCausesToo() {
    try (CapturedLog log = CapturedLog.open()) {
      call(
          (out, context) -> {
            throw new IllegalStateException(
                SECRET, new IOException(SECRET, new ToolException(SECRET)));
          });
      assertThat(log.only())
          .contains("Caused by: java.io.IOException", "Caused by: " + ToolException.class.getName())
          .doesNotContain("hunter2");
    }
  }

  @Test
  void causesThatGoInACircleEndTheLogEntry() {
    RuntimeException first = new RuntimeException(SECRET);
    first.initCause(new RuntimeException(SECRET, first));
    try (CapturedLog log = CapturedLog.open()) {
      reference(
          call(
              (out, context) -> {
                throw first;
              }));
      assertThat(log.only().split("Caused by: ", -1)).hasSizeBetween(2, 100);
    }
  }

  @Test
  void everyFailureHasAReferenceOfItsOwn() {
    try (CapturedLog log = CapturedLog.open()) {
      HandMade.Answer failing =
          (out, context) -> {
            throw new IllegalStateException();
          };
      assertThat(reference(call(failing))).isNotEqualTo(reference(call(failing)));
      assertThat(log.entries()).hasSize(2);
    }
  }

  @Test
  void aStackOverflowIsAFailureLikeOthers() {
    try (CapturedLog log = CapturedLog.open()) {
      String reference = reference(call((out, context) -> out.integer(endless(1))));
      assertThat(log.only())
          .contains(reference, "java.lang.StackOverflowError")
          .hasSizeLessThan(20_000);
    }
  }

  private static long endless(long depth) {
    return endless(depth + 1) + depth;
  }

  @Test
  void anExceptionThatCannotEvenBeLookedAtCostsNoOutput() {
    class Hostile extends RuntimeException {
      private static final long serialVersionUID = 1L;

      @Override
      public StackTraceElement[] getStackTrace() {
        throw new IllegalStateException(SECRET);
      }

      @Override
      public String getMessage() {
        throw new IllegalStateException(SECRET);
      }
    }

    try (CapturedLog log = CapturedLog.open()) {
      reference(
          call(
              (out, context) -> {
                throw new Hostile();
              }));
      assertThat(log.entries())
          .allSatisfy(entry -> assertThat(entry.message()).doesNotContain("hunter2"));
    }
  }

  @Test
  void thisLibrarysOwnMessageStandsInTheLogAndNowhereElse() {
    try (CapturedLog log = CapturedLog.open()) {
      ToolOutput output =
          call((out, context) -> context.require(ToolContext.Key.of("customer", String.class)));
      assertThat(log.only())
          .contains(reference(output), MisuseException.class.getName())
          .contains("no value for Key[name=customer, type=class java.lang.String]")
          .contains("with(key, value)");
    }
  }

  @Test
  void aDispatcherThatWritesNothingIsAFailure() {
    try (CapturedLog log = CapturedLog.open()) {
      String reference = reference(call((out, context) -> {}));
      assertThat(log.only()).contains(reference);
    }
  }

  @Test
  void aResultThatIsNotOneCompleteValueIsAFailure() {
    try (CapturedLog log = CapturedLog.open()) {
      reference(call((out, context) -> out.beginObject(out)));
      reference(
          call(
              (out, context) -> {
                out.integer(1);
                out.integer(2);
              }));
      reference(
          call(
              (out, context) -> {
                out.string("a");
                out.string("b");
              }));
      assertThat(log.entries()).hasSize(3);
    }
  }

  @Test
  void aToolExceptionsMessageIsForTheModel() {
    try (CapturedLog log = CapturedLog.open()) {
      ToolOutput output =
          call(
              (out, context) -> {
                throw new ToolException("no such \"order\"", new IOException(SECRET));
              });
      assertThat(output)
          .isEqualTo(ToolOutput.recorded("call_77", told("no such \\\"order\\\""), true, true));
      assertThat(log.entries()).isEmpty();
    }
  }

  @Test
  void aSubclassOfToolExceptionIsOne() {
    class NoOrder extends ToolException {
      private static final long serialVersionUID = 1L;

      NoOrder() {
        super("no order");
      }
    }

    assertThat(
            call((out, context) -> {
                  throw new NoOrder();
                })
                .output())
        .isEqualTo(told("no order"));
  }

  @Test
  void whatWasWrittenBeforeAFailureIsNotSent() {
    assertThat(
            call((out, context) -> {
                  out.beginObject(context);
                  out.name("card").string(SECRET);
                  throw new ToolException("declined");
                })
                .output())
        .isEqualTo(told("declined"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n"})
  void aToolExceptionThatSaysNothingStillSaysThatTheToolFailed(String message) {
    assertThat(
            call((out, context) -> {
                  throw new ToolException(message);
                })
                .output())
        .isEqualTo(told("the tool failed"));
  }

  @Test
  void aToolExceptionWithoutMessageStillSaysThatTheToolFailed() {
    assertThat(
            call((out, context) -> {
                  throw new ToolException(null);
                })
                .output())
        .isEqualTo(told("the tool failed"));
  }

  @Test
  void aVeryLongMessageIsCutBetweenCharacters() {
    String message = "x" + "\uD83D\uDE00".repeat(5_000_000);
    String output =
        call((out, context) -> {
              throw new ToolException(message);
            })
            .output();
    assertThat(output)
        .startsWith("{\"error\":{\"code\":\"tool_failed\",\"message\":\"x\uD83D\uDE00")
        .endsWith("\uD83D\uDE00…\"}}");
    assertThat(output).doesNotContain("\uFFFD").hasSizeBetween(16_000, 17_000);
  }

  @Test
  void anInterruptedToolFailsAndTheThreadStaysInterrupted() {
    try (CapturedLog log = CapturedLog.open()) {
      String reference =
          reference(
              call(
                  (out, context) -> {
                    throw new InterruptedException(SECRET);
                  }));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(log.only()).contains(reference).doesNotContain("hunter2");
    }
  }

  @Test
  void anExceptionOfADispatcherBeforeItsToolRunsIsAFailureLikeOthers() {
    try (CapturedLog log = CapturedLog.open()) {
      Toolbox toolbox =
          Toolbox.of(
              new HandMade()
                  .function(
                      "act",
                      (in, out, context) -> {
                        throw new NullPointerException(SECRET);
                      }));
      String reference = reference(toolbox.call(new ToolCall("1", "act", "{}")));
      assertThat(log.only()).contains(reference).doesNotContain("hunter2");
    }
  }

  @Test
  void aCircleOfCausesIsAFailureLikeOthers() {
    try (CapturedLog log = CapturedLog.open()) {
      class Circular extends CompletionException {
        private static final long serialVersionUID = 1L;
        private Throwable next;

        @Override
        public Throwable getCause() {
          return next;
        }
      }

      Circular outer = new Circular();
      outer.next = new ExecutionException(SECRET, new CompletionException(SECRET, outer));
      String reference =
          reference(
              call(
                  (out, context) -> {
                    throw outer;
                  }));
      assertThat(log.only()).contains(reference).doesNotContain("hunter2");
    }
  }

  @Test
  void aToolExceptionIsFoundBeneathAnyNumberOfWrappings() {
    Throwable wrapped = new ToolException("no order");
    for (int i = 0; i < 1_000; i++) {
      wrapped = new CompletionException(wrapped);
    }
    Throwable thrown = wrapped;
    assertThat(
            call((out, context) -> {
                  throw thrown;
                })
                .output())
        .isEqualTo(told("no order"));
  }

  static Stream<HandMade.Answer> misuses() {
    return Stream.of(
        (out, context) -> context.require(ToolContext.Key.of("customer", String.class)),
        (out, context) -> {},
        (out, context) -> out.beginObject(out),
        (out, context) -> {
          out.integer(1);
          out.integer(2);
        });
  }

  @ParameterizedTest
  @MethodSource("misuses")
  void theLibrarysOwnFailuresAreToldInTheLogByTheirWords(HandMade.Answer misuse) {
    try (CapturedLog log = CapturedLog.open()) {
      String reference = reference(call(misuse));
      String first = log.only().lines().findFirst().orElseThrow();
      assertThat(first)
          .contains(reference)
          .containsPattern("(MisuseException|LoggableStateException): \\w")
          .doesNotContain("hunter2");
    }
  }
}
