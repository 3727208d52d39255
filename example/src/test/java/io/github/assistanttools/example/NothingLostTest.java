package io.github.assistanttools.example;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.ToolPolicy;
import io.github.assistanttools.runtime.ToolException;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.Assistants;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * Whatever happens to one call of a run, through generated code: no output is lost and no call is
 * made twice.
 */
class NothingLostTest {
  private static final String SECRET = "jdbc:postgresql://db/shop?user=shop&password=hunter2";
  private static final Logger LOG = Logger.getLogger("io.github.assistanttools.runtime");

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Tools tools = new Tools();
  private final Printed printed = new Printed();

  /** What a shop's assistant may do. */
  @AssistantTool
  interface ShopTools {
    /** Pays, which must not happen twice. */
    String pay(int cents);

    /** Comes back when all its guests have met. */
    String meet(String guest);

    /** Never returns, which is too long. */
    @ToolPolicy(timeout = "PT0.05S")
    String hang();

    /** Fails in one of many ways. */
    CompletionStage<String> fail(Failure how) throws Exception;

    /** Ways to fail. */
    enum Failure {
      EXCEPTION,
      CHECKED,
      CAUSE,
      SUPPRESSED,
      ERROR,
      STAGE,
      STAGE_OF_AN_ERROR,
      CAUSE_OF_A_TOOL_EXCEPTION,
      DEEP_RECURSION,
      HUGE
    }
  }

  private static final class Tools implements ShopTools {
    private final AtomicInteger payments = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);
    private volatile CyclicBarrier guests = new CyclicBarrier(1);

    @Override
    public String pay(int cents) {
      return "payment " + payments.incrementAndGet() + " of " + cents;
    }

    @Override
    public String meet(String guest) {
      try {
        guests.await(30, SECONDS);
        return guest;
      } catch (Exception alone) {
        throw new ToolException("nobody came");
      }
    }

    @Override
    public String hang() {
      try {
        never.await();
        return "never";
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(SECRET, interrupted);
      }
    }

    @Override
    public CompletionStage<String> fail(Failure how) throws Exception {
      IOException secret = new IOException(SECRET);
      switch (how) {
        case EXCEPTION -> throw new IllegalStateException(SECRET);
        case CHECKED -> throw new SQLException(SECRET, SECRET);
        case CAUSE -> throw new IllegalStateException("could not connect", secret);
        case SUPPRESSED -> {
          IllegalStateException failure = new IllegalStateException("could not connect");
          failure.addSuppressed(secret);
          throw failure;
        }
        case ERROR -> throw new AssertionError(SECRET, secret);
        case STAGE -> {
          return CompletableFuture.failedFuture(secret);
        }
        case STAGE_OF_AN_ERROR -> {
          return CompletableFuture.failedFuture(new AssertionError(SECRET));
        }
        case CAUSE_OF_A_TOOL_EXCEPTION ->
            throw (ToolException) new ToolException("no such city").initCause(secret);
        case DEEP_RECURSION -> {
          return fail(how);
        }
        case HUGE -> {
          return CompletableFuture.completedFuture("x".repeat(2_000_000));
        }
      }
      throw new AssertionError(how);
    }
  }

  /** What a log would show, stack traces and all. */
  private static final class Printed extends Handler {
    private final StringWriter text = new StringWriter();

    @Override
    public synchronized void publish(LogRecord logged) {
      PrintWriter out = new PrintWriter(text, true);
      out.println(
          logged.getMessage()
              + List.of(logged.getParameters() == null ? new Object[0] : logged.getParameters()));
      if (logged.getThrown() != null) {
        logged.getThrown().printStackTrace(out);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void listen() {
    LOG.setUseParentHandlers(false);
    LOG.addHandler(printed);
  }

  @AfterEach
  void close() {
    LOG.removeHandler(printed);
    LOG.setUseParentHandlers(true);
    threads.shutdownNow();
  }

  private Toolbox inOrder() {
    return Toolbox.of(new NothingLostTest_ShopToolsDispatcher(tools));
  }

  private Toolbox inParallel() {
    return Toolbox.builder()
        .add(new NothingLostTest_ShopToolsDispatcher(tools))
        .executor(threads)
        .build();
  }

  private static String call(String id, String name, String arguments) {
    return "{\"id\":\"%s\",\"type\":\"function\",\"function\":{\"name\":\"%s\",\"arguments\":%s}}"
        .formatted(id, name, Json.string(arguments));
  }

  private static String run(String... calls) {
    return """
        {"id":"run_1","thread_id":"thread_1","status":"requires_action","required_action":{"type":"submit_tool_outputs",
         "submit_tool_outputs":{"tool_calls":[%s]}}}"""
        .formatted(String.join(",", calls));
  }

  /** Ids and outputs, in the order of the body. */
  private static List<String> answer(String run, Toolbox toolbox) {
    List<String> answers = new ArrayList<>();
    for (JsonNode output :
        Json.parse(Assistants.answer(run, toolbox).orElseThrow()).path("tool_outputs")) {
      answers.add(output.path("tool_call_id").asString() + ": " + output.path("output").asString());
    }
    return answers;
  }

  @ParameterizedTest
  @EnumSource(ShopTools.Failure.class)
  void aSecretInAFailureReachesNeitherTheModelNorTheLog(ShopTools.Failure how) {
    for (Supplier<Toolbox> toolbox : List.<Supplier<Toolbox>>of(this::inOrder, this::inParallel)) {
      assertThat(answer(run(call("a", "fail", "{\"how\":\"" + how + "\"}")), toolbox.get()))
          .singleElement()
          .asString()
          .startsWith("a: {\"error\":{\"code\":\"")
          .doesNotContain("hunter2", "Exception", "Error:", "\tat ");
    }
    assertThat(printed.text.toString()).doesNotContain("hunter2");
  }

  @Test
  void aFunctionThatDoesNotExistIsAnsweredAndTheOthersAreCalled() {
    String batch =
        "{\"tool_uses\":[{\"recipient_name\":\"functions.pay\",\"parameters\":{\"cents\":1}}]}";
    assertThat(
            answer(
                run(
                    call("a", "multi_tool_use.parallel", batch),
                    call("b", "pya", "{}"),
                    call("c", "pay", "{\"cents\":5}")),
                inOrder()))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .contains("\"code\":\"unknown_function\"", "multi_tool_use.parallel"),
            second -> assertThat(second).contains("\"code\":\"unknown_function\"", "pay"),
            third -> assertThat(third).isEqualTo("c: payment 1 of 5"));
  }

  @Test
  void oneBadCallOfABatchCostsNoOtherItsOutput() {
    List<String> calls = new ArrayList<>(List.of(call("first", "pay", "{\"cents\":1}")));
    List<String> bad =
        new ArrayList<>(List.of("{", "[]", "{\"cents\":\"x\"}", "{\"cents\":1} {}", ""));
    bad.forEach(arguments -> calls.add(call("bad" + calls.size(), "pay", arguments)));
    for (ShopTools.Failure how : ShopTools.Failure.values()) {
      calls.add(call("bad" + calls.size(), "fail", "{\"how\":\"" + how + "\"}"));
    }
    calls.add(call("bad" + calls.size(), "hang", ""));
    calls.add("{\"id\":\"bad" + calls.size() + "\",\"type\":\"code_interpreter\"}");
    calls.add(call("last", "pay", "{\"cents\":2}"));
    List<String> answers = answer(run(calls.toArray(String[]::new)), inParallel());
    assertThat(answers).hasSameSizeAs(calls);
    assertThat(answers.get(0)).matches("first: payment [12] of 1");
    assertThat(answers.get(answers.size() - 1)).matches("last: payment [12] of 2");
    for (int i = 1; i < answers.size() - 1; i++) {
      assertThat(answers.get(i)).startsWith("bad" + i + ": {\"error\":{\"code\":\"");
    }
  }

  @Test
  void callsOfABatchRunAtTheSameTimeAndAreAnsweredInItsOrder() {
    tools.guests = new CyclicBarrier(3);
    assertThat(
            answer(
                run(
                    call("a", "meet", "{\"guest\":\"A\"}"),
                    call("b", "meet", "{\"guest\":\"B\"}"),
                    call("c", "meet", "{\"guest\":\"C\"}")),
                inParallel()))
        .containsExactly("a: A", "b: B", "c: C");
  }

  @Test
  void aCallThatTakesTooLongIsLeftBehind() {
    for (Supplier<Toolbox> toolbox : List.<Supplier<Toolbox>>of(this::inOrder, this::inParallel)) {
      assertThat(
              answer(
                  run(call("a", "hang", "{}"), call("b", "pay", "{\"cents\":1}")), toolbox.get()))
          .satisfiesExactly(
              first -> assertThat(first).startsWith("a: {\"error\":{\"code\":\"timed_out\""),
              second -> assertThat(second).startsWith("b: payment"));
    }
  }

  @Test
  void aRunThatIsPolledTwiceIsPaidOnce() {
    Toolbox toolbox = inOrder();
    String run = run(call("a", "pay", "{\"cents\":1}"), call("b", "pay", "{\"cents\":1}"));
    List<String> first = answer(run, toolbox);
    assertThat(first).containsExactly("a: payment 1 of 1", "b: payment 2 of 1");
    assertThat(answer(run, toolbox)).isEqualTo(first);
    assertThat(answer(run.replace("\"run_1\"", "\"run_2\""), toolbox))
        .containsExactly("a: payment 3 of 1", "b: payment 4 of 1");
  }

  @Test
  void aRunThatSeveralThreadsAnswerIsPaidOnce() throws Exception {
    Toolbox toolbox = inParallel();
    String run = run(call("a", "pay", "{\"cents\":1}"));
    CyclicBarrier start = new CyclicBarrier(4);
    List<Future<List<String>>> answers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      answers.add(
          threads.submit(
              () -> {
                start.await(30, SECONDS);
                return answer(run, toolbox);
              }));
    }
    for (Future<List<String>> each : answers) {
      assertThat(each.get(30, SECONDS)).containsExactly("a: payment 1 of 1");
    }
    assertThat(tools.payments).hasValue(1);
  }
}
