package io.github.assistanttools.client.responses;

import static io.github.assistanttools.client.TestServer.drop;
import static io.github.assistanttools.client.TestServer.response;
import static io.github.assistanttools.client.responses.Responding.answering;
import static io.github.assistanttools.client.responses.Responding.call;
import static io.github.assistanttools.client.responses.Responding.calling;
import static io.github.assistanttools.client.responses.Responding.json;
import static io.github.assistanttools.client.responses.Responding.outputs;
import static io.github.assistanttools.client.responses.Responding.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.Waits;
import io.github.assistanttools.client.responses.ResponsesResult.End;
import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.UnsupportedActionException;
import io.github.assistanttools.runtime.responses.OutputForm;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are driven by documents: rounds, modes, and why they end. */
@Timeout(60)
class ResponsesDriverTest {
  private final Responding responding = new Responding();

  @AfterEach
  void close() {
    responding.close();
  }

  private ResponsesResult run(ResponseRequest request) {
    return responding.driver().build().run(request);
  }

  private ResponsesResult over(ResponseRequest request) {
    ResponsesResult result = run(request);
    assertThat(result.end()).isEqualTo(End.OVER);
    assertThat(responding.server.hasMore()).isFalse();
    return result;
  }

  @Test
  void aRequestIsDrivenOverSeveralRoundsToItsAnswer() {
    responding.server.then(
        calling("resp_1", "a", "b"), calling("resp_2", "c"), answering("resp_3", "It is sunny."));
    ResponsesResult result =
        over(responding.request().withInstructions("Be brief.").withMetadata("k", "v"));
    assertThat(result.text()).isEqualTo("It is sunny.");
    assertThat(result.rounds()).isEqualTo(2);
    assertThat(result.calls()).isEqualTo(3);
    assertThat(result.history()).isEmpty();
    assertThat(responding.made).containsExactly("a", "b", "c");
    assertThat(responding.news)
        .containsExactly(
            "resp_1 completed",
            "calls [a, b]",
            "outputs [a, b]",
            "resp_2 completed",
            "calls [c]",
            "outputs [c]",
            "resp_3 completed");
    List<String> bodies = responding.bodies();
    assertThat(bodies).hasSize(3);
    // Neither carries over from one response to the next.
    assertThat(bodies)
        .allSatisfy(
            body ->
                assertThat(body)
                    .contains("\"instructions\":\"Be brief.\"", "\"tools\":[{", "\"model\":\"m\""));
    assertThat(bodies.get(0)).contains("\"input\":\"Hello\"").doesNotContain("previous");
    assertThat(bodies.get(1))
        .contains("\"input\":[" + outputs("a", "b") + "]", "\"previous_response_id\":\"resp_1\"");
    assertThat(bodies.get(2))
        .contains("\"input\":[" + outputs("c") + "]", "\"previous_response_id\":\"resp_2\"");
  }

  @Test
  void aConversationGetsOnlyTheOutputs() {
    responding.server.then(calling("resp_1", "a"), answering("resp_2", "Done."));
    over(responding.request().withConversation("conv_1"));
    assertThat(responding.bodies().get(1))
        .contains("\"conversation\":\"conv_1\"", "\"input\":[" + outputs("a") + "]")
        .doesNotContain("previous_response_id");
  }

  @Test
  void aStatelessRequestGetsItsWholeHistoryWithEveryItemUnchanged() {
    String reasoning =
        "{\"type\":\"reasoning\", \"id\":\"rs_1\",\"encrypted_content\":\"x\",\"n\":1.50}";
    responding.server.then(
        reply(json("resp_1", "completed", reasoning, call("a"))),
        calling("resp_2", "b"),
        answering("resp_3", "Done."));
    ResponsesResult result = over(responding.request().stateless());
    String hello = "{\"type\":\"message\",\"role\":\"user\",\"content\":\"Hello\"}";
    String second = hello + "," + reasoning + "," + call("a") + "," + outputs("a");
    String third = second + "," + call("b") + "," + outputs("b");
    assertThat(responding.bodies().get(1))
        .contains("\"input\":[" + second + "]", "\"store\":false")
        .doesNotContain("previous_response_id");
    assertThat(responding.bodies().get(2)).contains("\"input\":[" + third + "]");
    assertThat(result.history()).contains("[" + third + "," + Responding.message("Done.") + "]");
  }

  @Test
  void aServerWithoutIdsGetsTheWholeHistoryToo() {
    String call = call("call_0");
    String without = json("", "completed", call).replace("\"id\":\"\",", "");
    responding.server.then(reply(without), reply(without), answering("resp_3", "Done."));
    assertThat(over(responding.request()).calls()).isEqualTo(2);
    // The ids of calls repeat as well, and are those of different calls.
    assertThat(responding.made).containsExactly("call_0", "call_0");
    assertThat(responding.bodies().get(2))
        .contains(call + "," + outputs("call_0") + "," + call + "," + outputs("call_0"));
  }

  @Test
  void aResponseWithoutIdCannotContinueOneThatHadOne() {
    responding.server.then(
        calling("resp_1", "a"),
        reply(json("", "completed", call("b")).replace("\"id\":\"\",", "")));
    assertThatExceptionOfType(MalformedRunException.class)
        .isThrownBy(() -> run(responding.request()))
        .withMessage("/id: missing, so the response can't be continued");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"required\" | ",
        "{\"type\":\"function\",\"name\":\"look\"} | ",
        "\"auto\" | \"auto\"",
        "\"none\" | \"none\"",
        "{\"type\":\"allowed_tools\",\"mode\":\"required\",\"tools\":[{\"type\":\"function\",\"name\":\"look\"}]}"
            + " | {\"type\":\"allowed_tools\",\"mode\":\"auto\",\"tools\":[{\"type\":\"function\",\"name\":\"look\"}]}"
      })
  void aCallIsForcedInTheFirstRoundOnly(String choice, String later) {
    responding.server.then(calling("resp_1", "a"), answering("resp_2", "Done."));
    over(responding.request().withToolChoice(choice));
    assertThat(responding.bodies().get(0)).contains("\"tool_choice\":" + choice);
    if (later == null) {
      assertThat(responding.bodies().get(1)).doesNotContain("tool_choice");
    } else {
      assertThat(responding.bodies().get(1)).contains("\"tool_choice\":" + later);
    }
  }

  @Test
  void aBackgroundResponseIsPolled() {
    responding.server.then(
        reply(json("resp_1", "queued")),
        reply(json("resp_1", "in_progress")),
        calling("resp_1", "a"),
        reply(json("resp_2", "queued")),
        answering("resp_2", "Done."));
    over(responding.request().inBackground());
    assertThat(responding.trace()).isEqualTo("create get get create get");
    assertThat(responding.waits.sleeps()).hasSize(3);
    assertThat(responding.news)
        .containsSubsequence("resp_1 queued", "resp_1 in_progress", "resp_1 completed");
  }

  @Test
  void theMostRoundsEndADriveBeforeFurtherCallsAreMade() {
    responding.server.then(calling("resp_1", "a"), calling("resp_2", "b"));
    ResponsesResult result = responding.driver().maxRounds(1).build().run(responding.request());
    assertThat(result.end()).isEqualTo(End.TOO_MANY_ROUNDS);
    assertThat(result.response().id()).contains("resp_2");
    assertThat(responding.made).containsExactly("a");
  }

  @Test
  void aResponseThatStaysPendingIsOverdue() {
    responding.server.otherwise(request -> reply(json("resp_1", "in_progress")));
    ResponsesResult result =
        responding
            .driver()
            .longest(Duration.ofMinutes(5))
            .build()
            .run(responding.request().inBackground());
    assertThat(result.end()).isEqualTo(End.OVERDUE);
    assertThat(result.response().status()).isEqualTo(ResponseStatus.IN_PROGRESS);
  }

  @Test
  void aRunOfTheCallersEndsTheDriveWhenItExpires() {
    responding.server.otherwise(request -> reply(json("resp_1", "in_progress")));
    RunInfo run = RunInfo.of("r", null, Waits.START.plusSeconds(60));
    ResponsesResult result =
        responding.driver().build().run(responding.request().inBackground(), run);
    assertThat(result.end()).isEqualTo(End.OVERDUE);
    assertThat(Duration.between(Waits.START, responding.waits.timing().clock().instant()))
        .isLessThan(Duration.ofMinutes(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"max_output_tokens", "content_filter"})
  void aCallThatWasCutOffIsNotMade(String reason) {
    String cut = call("a").replace("\"{}\"", "\"{\\\"a\\\":\"").replace("completed", "incomplete");
    responding.server.then(
        reply(
            json("resp_1", "incomplete", cut)
                .replaceFirst(
                    "\"status\"",
                    "\"incomplete_details\":{\"reason\":\"" + reason + "\"},\"status\"")));
    ResponsesResult result = run(responding.request());
    assertThat(result.end()).isEqualTo(End.CUT_OFF);
    assertThat(result.response().incompleteReason()).contains(reason);
    assertThat(responding.made).isEmpty();
  }

  @Test
  void aFailedResponseIsTheLastOne() {
    responding.server.then(
        reply(
            "{\"id\":\"resp_1\",\"status\":\"failed\",\"output\":[],"
                + "\"error\":{\"code\":\"server_error\",\"message\":\"Try later.\"}}"));
    ResponsesResult result = over(responding.request());
    assertThat(result.response().status()).isEqualTo(ResponseStatus.FAILED);
    assertThat(result.response().errorCode()).contains("server_error");
    assertThat(result.response().errorMessage()).contains("Try later.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "custom_tool_call",
        "computer_call",
        "local_shell_call",
        "shell_call",
        "apply_patch_call",
        "mcp_approval_request"
      })
  void whatIsNotAFunctionIsReportedBeforeAnyCallIsMade(String type) {
    responding.server.then(
        reply(
            json(
                "resp_1",
                "completed",
                call("a"),
                "{\"type\":\"" + type + "\",\"id\":\"x_1\",\"call_id\":\"b\"}")));
    assertThatExceptionOfType(UnsupportedActionException.class)
        .isThrownBy(() -> run(responding.request()))
        .satisfies(unsupported -> assertThat(unsupported.type()).isEqualTo(type));
    assertThat(responding.made).isEmpty();
  }

  @Test
  void aRequestWhoseResponseWasLostIsRepeatedAndNoCallIsMadeTwice() {
    responding.server.then(
        drop(), calling("resp_1", "a"), drop(), calling("resp_2", "b"), answering("resp_3", "Ok."));
    over(responding.request());
    assertThat(responding.trace()).isEqualTo("create create create create create");
    assertThat(responding.made).containsExactly("a", "b");
    assertThat(responding.bodies().get(3)).isEqualTo(responding.bodies().get(2));
  }

  @Test
  void inAConversationALostRequestIsNotRepeatedBecauseItsInputMayHaveArrived() {
    responding.server.then(calling("resp_1", "a"), drop());
    ApiException failure =
        catchThrowableOfType(
            ApiException.class, () -> run(responding.request().withConversation("conv_1")));
    assertThat(failure.delivery()).isEqualTo(ApiException.Delivery.NO_RESPONSE);
    assertThat(responding.trace()).isEqualTo("create create");
  }

  @Test
  void aRefusalIsNotRepeated() {
    responding.server.then(
        response(
            400,
            "{\"error\":{\"message\":\"No tool output found for function call call_x\","
                + "\"type\":\"invalid_request_error\",\"param\":\"input\",\"code\":null}}"));
    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> run(responding.request()));
    assertThat(failure.status()).isEqualTo(400);
    assertThat(failure.param()).contains("input");
    assertThat(responding.trace()).isEqualTo("create");
  }

  @Test
  void aDriveThatIsResumedFindsItsOutputsInTheJournal() {
    Toolbox toolbox = responding.toolbox().journal(CallJournal.inMemory(100, 100_000)).build();
    responding.server.then(calling("resp_1", "a"), response(500, "{}"));
    responding.server.otherwise(request -> response(500, "{}"));
    ResponsesDriver first = responding.driver(toolbox).build();
    assertThatExceptionOfType(ApiException.class).isThrownBy(() -> first.run(responding.request()));

    responding.server.then(calling("resp_1", "a"), answering("resp_2", "Done."));
    ResponsesResult result =
        responding.driver(toolbox).build().resume("resp_1", responding.request());
    assertThat(result.text()).isEqualTo("Done.");
    assertThat(result.calls()).isZero();
    assertThat(responding.made).containsExactly("a");
  }

  @Test
  void aRunOfTheCallersIdentifiesCallsWhoseResponsesHaveRepeatedIds() {
    responding.server.then(
        calling("resp_1", "call_0"), calling("resp_1", "call_0"), answering("resp_1", "Done."));
    ResponsesResult result =
        responding.driver().build().run(responding.request(), RunInfo.of("r", null, null));
    assertThat(result.calls()).isEqualTo(2);
  }

  @Test
  void outputsAreJsonWhereTheToolsSaySo() {
    responding.server.then(calling("resp_1", "a"), answering("resp_2", "Done."));
    over(
        ResponseRequest.of("m")
            .withInput("Hello")
            .withTools(responding.toolbox().build(), OutputForm.JSON));
    assertThat(responding.bodies().get(1)).contains("\"output\":\"\\\"seen by a\\\"\"");
  }

  @Test
  void aStoppedDriverSendsNothingMore() {
    ResponsesDriver driver = responding.driver().build();
    responding.server.then(
        out -> {
          driver.stop();
          calling("resp_1", "a").to(out);
        });
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> driver.run(responding.request()))
        .withMessageContaining("stopped");
    assertThat(driver.await(Duration.ZERO)).isTrue();
    assertThat(responding.made).isEmpty();
  }

  @Test
  void aStopDuringCallsKeepsTheirOutputsInTheJournal() {
    ResponsesDriver[] stopping = new ResponsesDriver[1];
    responding.tools.answering(
        "stop",
        (out, context) -> {
          responding.made.add(context.call().id());
          stopping[0].stop();
          out.string("stopped");
        });
    Toolbox toolbox = responding.toolbox().journal(CallJournal.inMemory(100, 100_000)).build();
    ResponsesDriver driver = responding.driver(toolbox).build();
    stopping[0] = driver;
    responding.server.then(reply(json("resp_1", "completed", call("a").replace("look", "stop"))));
    ResponsesResult result = driver.run(responding.request());
    assertThat(result.end()).isEqualTo(End.STOPPED);
    assertThat(responding.trace()).isEqualTo("create");

    responding.server.then(
        reply(json("resp_1", "completed", call("a").replace("look", "stop"))),
        answering("resp_2", "Done."));
    assertThat(responding.driver(toolbox).build().resume("resp_1", responding.request()).text())
        .isEqualTo("Done.");
    assertThat(responding.made).containsExactly("a");
  }

  @Test
  void stoppingAndCancelingCancelsABackgroundResponse() {
    responding.server.then(reply(json("resp_1", "queued")));
    ResponsesDriver[] driver = new ResponsesDriver[1];
    responding.server.then(
        out -> {
          driver[0].stopAndCancel();
          reply(json("resp_1", "in_progress")).to(out);
        },
        reply(json("resp_1", "cancelled")));
    driver[0] = responding.driver().build();
    ResponsesResult result = driver[0].run(responding.request().inBackground());
    assertThat(result.end()).isEqualTo(End.STOPPED);
    assertThat(result.response().status()).isEqualTo(ResponseStatus.CANCELLED);
    assertThat(responding.trace()).isEqualTo("create get cancel");
  }

  @Test
  void anInterruptEndsTheDriveAndStays() {
    responding.server.otherwise(request -> TestServer.silence());
    Thread.currentThread().interrupt();
    try {
      assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> run(responding.request()));
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
  }
}
