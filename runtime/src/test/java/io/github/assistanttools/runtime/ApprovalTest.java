package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions that need approval, with and without an executor. */
@Timeout(60)
class ApprovalTest {
  private static final String NEUTRAL =
      "{\"error\":{\"code\":\"denied\",\"message\":\"the call was not approved, so it was not made\"}}";
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> made = Collections.synchronizedList(new ArrayList<>());
  private final HandMade tools =
      new HandMade()
          .function(
              Hanging.function(
                  "delete", CallPolicy.DEFAULT.approval(true).timeout(Duration.ofMinutes(1))),
              (in, out, context) -> {
                in.any();
                made.add(context.call().id());
                out.string("deleted");
              })
          .answering("look", (out, context) -> out.string("seen"));

  @AfterEach
  void letGo() {
    threads.shutdownNow();
  }

  private static ToolCall call(String id, String function) {
    return new ToolCall(id, function, "{}");
  }

  private ToolboxBuilder builder(boolean parallel, Approver approver) {
    ToolboxBuilder builder =
        Toolbox.builder().add(tools).approver(approver).clock(Clock.fixed(NOW, ZoneOffset.UTC));
    return parallel ? builder.executor(threads) : builder;
  }

  private List<ToolOutput> outputs(boolean parallel, Approver approver) {
    return builder(parallel, approver)
        .build()
        .callAll(List.of(call("1", "delete"), call("2", "look")));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anApprovedCallIsMade(boolean parallel) {
    assertThat(
            Errors.of(
                outputs(
                    parallel,
                    (function, context) -> CompletableFuture.completedFuture(Approval.granted()))))
        .containsExactly("deleted", "seen");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anApproverMayAnswerLater(boolean parallel) {
    assertThat(
            Errors.of(
                outputs(
                    parallel,
                    (function, context) ->
                        CompletableFuture.supplyAsync(Approval::granted, threads))))
        .containsExactly("deleted", "seen");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theApproverSeesTheCallAndItsFunctionAndIsAskedForNoOther(boolean parallel) {
    ToolContext.Key<String> user = ToolContext.Key.of("user", String.class);
    List<String> asked = Collections.synchronizedList(new ArrayList<>());
    Toolbox toolbox =
        builder(
                parallel,
                (function, context) -> {
                  asked.add(
                      function.name()
                          + " "
                          + context.call().arguments()
                          + " "
                          + context.require(user)
                          + " "
                          + context.runId().orElse("?"));
                  return CompletableFuture.completedFuture(Approval.granted());
                })
            .build()
            .with(user, "ada");
    toolbox.callAll(
        List.of(call("1", "look"), call("2", "delete"), call("3", "unknown")),
        RunInfo.of("run_1", null, null));
    assertThat(asked).containsExactly("delete {} ada run_1");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theModelReadsTheReasonOfARefusal(boolean parallel) {
    List<ToolOutput> outputs =
        outputs(
            parallel,
            (function, context) ->
                CompletableFuture.completedFuture(Approval.denied("not on a \"Sunday\"")));
    assertThat(outputs.get(0).output())
        .isEqualTo("{\"error\":{\"code\":\"denied\",\"message\":\"not on a \\\"Sunday\\\"\"}}");
    assertThat(outputs.get(1).output()).isEqualTo("seen");
    assertThat(
            outputs(
                    parallel,
                    (function, context) -> CompletableFuture.completedFuture(Approval.denied(" ")))
                .get(0)
                .output())
        .isEqualTo(NEUTRAL);
    assertThat(made).isEmpty();
  }

  static Stream<Approver> failing() {
    return Stream.of(
        (function, context) -> {
          throw new IllegalStateException("hunter2");
        },
        (function, context) -> {
          throw new InterruptedException("hunter2");
        },
        (function, context) -> {
          throw new StackOverflowError("hunter2");
        },
        (function, context) -> {
          throw new ToolException("hunter2");
        },
        (function, context) -> null,
        (function, context) -> CompletableFuture.failedFuture(new Exception("hunter2")),
        (function, context) -> CompletableFuture.completedFuture(null));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anApproverThatFailsHasNotApprovedAndItsTextReachesNobody(boolean parallel) {
    failing()
        .forEach(
            approver -> {
              try (CapturedLog log = CapturedLog.open()) {
                List<ToolOutput> outputs = outputs(parallel, approver);
                Thread.interrupted();
                assertThat(outputs).extracting(ToolOutput::output).containsExactly(NEUTRAL, "seen");
                assertThat(log.entries())
                    .hasSizeLessThanOrEqualTo(1)
                    .noneMatch(entry -> entry.message().contains("hunter2"));
              }
            });
    assertThat(made).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anApproverThatNeverAnswersHasNotApproved(boolean parallel) {
    CompletableFuture<Approval> never = new CompletableFuture<>();
    List<ToolOutput> outputs =
        builder(parallel, (function, context) -> never)
            .approvalTimeout(SHORT)
            .build()
            .callAll(List.of(call("1", "delete"), call("2", "look")));
    assertThat(outputs.get(0).output())
        .isEqualTo(
            "{\"error\":{\"code\":\"denied\",\"message\":\"the call was not approved in time, so it was not made\"}}");
    assertThat(outputs.get(1).output()).isEqualTo("seen");
    never.complete(Approval.granted());
    assertThat(made).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anApproverThatHangsIsInterrupted(boolean parallel) throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Approver hanging =
        (function, context) -> {
          asked.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException given) {
            interrupted.countDown();
          }
          return CompletableFuture.completedFuture(Approval.denied("gave up"));
        };
    Hanging.withTime(
        time -> {
          Toolbox toolbox = builder(parallel, hanging).approvalTimeout(time).build();
          assertThat(Errors.of(toolbox.callAll(List.of(call("1", "delete"), call("2", "look")))))
              .containsExactly("denied", "seen");
        },
        () -> asked.getCount() == 0);
    interrupted.await();
    assertThat(Thread.interrupted()).isFalse();
    assertThat(made).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aYesThatComesTooLateIsNone(boolean parallel) {
    List<ToolOutput> outputs =
        builder(
                parallel,
                (function, context) -> {
                  try {
                    new CountDownLatch(1).await();
                  } catch (InterruptedException given) {
                    Thread.currentThread().interrupt();
                  }
                  return CompletableFuture.completedFuture(Approval.granted());
                })
            .approvalTimeout(SHORT)
            .build()
            .callAll(List.of(call("1", "delete"), call("2", "look")));
    Thread.interrupted();
    assertThat(Errors.of(outputs)).containsExactly("denied", "seen");
    assertThat(outputs.get(0).output()).contains("the call was not approved in time");
    assertThat(made).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theEndOfTheRunEndsTheWaitForApproval(boolean parallel) {
    Toolbox toolbox =
        builder(parallel, (function, context) -> new CompletableFuture<>())
            .deadlineMargin(Duration.ZERO)
            .build();
    assertThat(
            Errors.of(
                toolbox.callAll(
                    List.of(call("1", "delete")), RunInfo.of("r", "t", NOW.plus(SHORT)))))
        .containsExactly("cancelled");
    assertThat(made).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nobodyIsAskedAfterTheRunsTime(boolean parallel) {
    List<String> asked = new ArrayList<>();
    Toolbox toolbox =
        builder(
                parallel,
                (function, context) -> {
                  asked.add(context.call().id());
                  return CompletableFuture.completedFuture(Approval.granted());
                })
            .build();
    assertThat(Errors.of(toolbox.callAll(List.of(call("1", "delete")), RunInfo.of("r", "t", NOW))))
        .containsExactly("cancelled");
    assertThat(asked).isEmpty();
  }
}
