package io.github.assistanttools.client.chat;

import static io.github.assistanttools.client.TestServer.drop;
import static io.github.assistanttools.client.TestServer.response;
import static io.github.assistanttools.client.chat.Chatting.HELLO;
import static io.github.assistanttools.client.chat.Chatting.answer;
import static io.github.assistanttools.client.chat.Chatting.answering;
import static io.github.assistanttools.client.chat.Chatting.call;
import static io.github.assistanttools.client.chat.Chatting.calling;
import static io.github.assistanttools.client.chat.Chatting.calls;
import static io.github.assistanttools.client.chat.Chatting.json;
import static io.github.assistanttools.client.chat.Chatting.outputs;
import static io.github.assistanttools.client.chat.Chatting.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.ApiException.Delivery;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.Waits;
import io.github.assistanttools.client.chat.ChatResult.End;
import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.UnsupportedActionException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a request to the last answer. */
@Timeout(60)
class ChatDriverTest {
  private final Chatting chatting = new Chatting();

  @AfterEach
  void close() {
    chatting.close();
  }

  private ChatResult run(ChatRequest request) {
    return chatting.driver().build().run(request);
  }

  private ChatResult over(ChatRequest request) {
    ChatResult result = run(request);
    assertThat(result.end()).isEqualTo(End.OVER);
    assertThat(result.text()).isEqualTo("Done.");
    assertThat(chatting.server.hasMore()).isFalse();
    return result;
  }

  @Test
  void aRequestIsDrivenOverSeveralRounds() {
    chatting.server.then(calling("a", "b"), calling("c"), answering("Done."));
    ChatResult result = over(chatting.request());
    assertThat(result.rounds()).isEqualTo(2);
    assertThat(result.calls()).isEqualTo(3);
    assertThat(chatting.made).containsExactly("a", "b", "c");
    assertThat(chatting.server.lines()).hasSize(3).containsOnly("POST /v1/chat/completions");
    String second = HELLO + "," + calls("a", "b") + "," + outputs("a", "b");
    String third = second + "," + calls("c") + "," + outputs("c");
    assertThat(chatting.bodies().get(0)).contains("\"messages\":[" + HELLO + "]");
    assertThat(chatting.bodies().get(1)).contains("\"messages\":[" + second + "]");
    assertThat(chatting.bodies().get(2)).contains("\"messages\":[" + third + "]");
    assertThat(result.messages()).isEqualTo("[" + third + "," + answer("Done.") + "]");
    assertThat(chatting.news)
        .containsExactly(
            "chatcmpl-1 tool_calls",
            "calls [a, b]",
            "outputs [a, b]",
            "chatcmpl-1 tool_calls",
            "calls [c]",
            "outputs [c]",
            "chatcmpl-2 stop");
  }

  @Test
  void theToolsAndAllOtherFieldsAreSentEachTime() {
    chatting.server.then(calling("a"), answering("Done."));
    over(chatting.request().with("temperature", "0.5"));
    assertThat(chatting.bodies())
        .hasSize(2)
        .allMatch(
            body ->
                body.contains("\"tools\":[{\"type\":\"function\"")
                    && body.contains("\"strict\":true")
                    && body.contains("\"temperature\":0.5")
                    && !body.contains("\"stream\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"required\" | ",
        "\"any\" | ",
        "{\"type\":\"function\",\"function\":{\"name\":\"look\"}} | ",
        "{\"type\":\"custom\",\"custom\":{\"name\":\"x\"}} | ",
        "\"auto\" | \"auto\"",
        "\"none\" | \"none\"",
        "{\"type\":\"allowed_tools\",\"allowed_tools\":{\"mode\":\"required\",\"tools\":[1.50]}}"
            + " | {\"type\":\"allowed_tools\",\"allowed_tools\":{\"mode\":\"auto\",\"tools\":[1.50]}}"
      })
  void aCallIsForcedInTheFirstRoundOnly(String choice, String later) {
    chatting.server.then(calling("a"), answering("Done."));
    over(chatting.request().withToolChoice(choice));
    assertThat(chatting.bodies().get(0)).contains("\"tool_choice\":" + choice);
    if (later == null) {
      assertThat(chatting.bodies().get(1)).doesNotContain("tool_choice");
    } else {
      assertThat(chatting.bodies().get(1)).contains("\"tool_choice\":" + later);
    }
  }

  @Test
  void theMostRoundsEndADriveBeforeFurtherCallsAreMade() {
    chatting.server.then(calling("a"), calling("b"));
    ChatResult result = chatting.driver().maxRounds(1).build().run(chatting.request());
    assertThat(result.end()).isEqualTo(End.TOO_MANY_ROUNDS);
    assertThat(chatting.made).containsExactly("a");
    assertThat(result.completion().json()).contains("\"id\":\"b\"");
    assertThat(result.messages())
        .isEqualTo("[" + HELLO + "," + calls("a") + "," + outputs("a") + "]");
  }

  @Test
  void aDriveEndsAfterAHundredRounds() {
    chatting.server.otherwise(request -> calling("a"));
    ChatResult result = run(chatting.request());
    assertThat(result.end()).isEqualTo(End.TOO_MANY_ROUNDS);
    assertThat(result.rounds()).isEqualTo(100);
  }

  @Test
  void settingsThatWouldEndEveryDriveAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> chatting.driver().maxRounds(0));
    assertThatIllegalArgumentException().isThrownBy(() -> chatting.driver().longest(Duration.ZERO));
  }

  @Test
  void aDriveEndsWithItsTimeAndKeepsTheOutputs() {
    chatting.tools.answering(
        "sleep",
        (out, context) -> {
          chatting.waits.timing().sleeper().sleep(Duration.ofMinutes(10));
          out.string("slept");
        });
    chatting.server.then(
        reply(json("chatcmpl-1", "tool_calls", calls("a").replace("look", "sleep"))));
    ChatResult result =
        chatting
            .driver(Toolbox.of(chatting.tools))
            .longest(Duration.ofMinutes(5))
            .build()
            .run(chatting.request());
    assertThat(result.end()).isEqualTo(End.OVERDUE);
    assertThat(result.messages()).contains("\"content\":\"slept\"");
    assertThat(chatting.server.lines()).hasSize(1);
  }

  @Test
  void aServerThatOnlyAsksToWaitIsAFailureWhenTheTimeIsOver() {
    chatting.server.otherwise(request -> response(429, "{}", "retry-after: 60"));
    ApiException failure =
        catchThrowableOfType(
            ApiException.class,
            () -> chatting.driver().longest(Duration.ofMinutes(5)).build().run(chatting.request()));
    assertThat(failure.status()).isEqualTo(429);
    assertThat(chatting.waits.sleeps()).hasSize(4).containsOnly(Duration.ofMinutes(1));
  }

  @Test
  void aCompletionThatComesTooLateIsOverdueAfterTheFirstOne() {
    chatting.server.then(calling("a"), TestServer.silence());
    ChatResult result =
        chatting
            .driver(Toolbox.of(chatting.tools))
            .longest(Duration.ofMillis(500))
            .build()
            .run(chatting.request());
    assertThat(result.end()).isEqualTo(End.OVERDUE);
    assertThat(result.messages()).contains(outputs("a"));
    chatting.server.then(TestServer.silence());
    ApiException failure =
        catchThrowableOfType(
            ApiException.class,
            () ->
                chatting
                    .driver(Toolbox.of(chatting.tools))
                    .longest(Duration.ofMillis(500))
                    .build()
                    .run(chatting.request()));
    assertThat(failure.delivery()).isEqualTo(Delivery.NO_RESPONSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"length", "content_filter"})
  void callsOfACompletionThatWasCutOffAreNotMade(String reason) {
    String cut = calls("a").replace("\"{}\"", "\"{\\\"text\\\":\\\"\"");
    chatting.server.then(reply(json("chatcmpl-1", reason, cut)));
    ChatResult result = run(chatting.request());
    assertThat(result.end()).isEqualTo(End.CUT_OFF);
    assertThat(result.completion().finishReason()).contains(reason);
    assertThat(result.messages()).isEqualTo("[" + HELLO + "]");
    assertThat(chatting.made).isEmpty();
  }

  @Test
  void anAnswerThatWasCutOffIsTheLastOne() {
    chatting.server.then(reply(json("chatcmpl-1", "length", answer("Done."))));
    assertThat(over(chatting.request()).completion().finishReason()).contains("length");
  }

  @ParameterizedTest
  @ValueSource(strings = {"custom", "mcp_approval", "future_call"})
  void whatIsNotAFunctionIsReportedBeforeAnyCallIsMade(String type) {
    String message =
        calls("a", "b").replaceFirst("(\"id\":\"b\",\"type\":)\"function\"", "$1\"" + type + "\"");
    chatting.server.then(reply(json("chatcmpl-1", "tool_calls", message)));
    assertThatExceptionOfType(UnsupportedActionException.class)
        .isThrownBy(() -> run(chatting.request()))
        .satisfies(unsupported -> assertThat(unsupported.type()).isEqualTo(type));
    assertThat(chatting.made).isEmpty();
  }

  @Test
  void aCompletionThatCannotBeReadIsReportedBeforeAnyCallIsMade() {
    chatting.server.then(reply(json("chatcmpl-1", "tool_calls", "{\"tool_calls\":5}")));
    assertThatExceptionOfType(MalformedRunException.class)
        .isThrownBy(() -> run(chatting.request()))
        .withMessage("/choices/0/message/tool_calls: expected an array");
  }

  @Test
  void aRequestWhoseCompletionWasLostIsRepeatedAndNoCallIsMadeTwice() {
    chatting.server.then(drop(), calling("a"), drop(), drop(), calling("b"), answering("Done."));
    over(chatting.request());
    assertThat(chatting.made).containsExactly("a", "b");
    assertThat(chatting.bodies().get(4)).isEqualTo(chatting.bodies().get(2));
  }

  @Test
  void aRequestIsNotRepeatedForever() {
    chatting.server.otherwise(request -> drop());
    ApiException failure = catchThrowableOfType(ApiException.class, () -> run(chatting.request()));
    assertThat(failure.delivery()).isEqualTo(Delivery.NO_RESPONSE);
    assertThat(chatting.server.lines()).hasSize(3);
  }

  @Test
  void aRequestThatTheServerHasNotBegunIsRepeatedAsLongAsThereIsTime() {
    for (int i = 0; i < 20; i++) {
      chatting.server.then(response(i % 2 == 0 ? 429 : 409, "{}"));
    }
    chatting.server.then(answering("Done."));
    over(chatting.request());
    assertThat(chatting.server.lines()).hasSize(21);
  }

  @Test
  void aRefusalIsNotRepeated() {
    chatting.server.then(
        response(
            400,
            "{\"error\":{\"message\":\"An assistant message with 'tool_calls' must be followed by"
                + " tool messages responding to each 'tool_call_id'.\","
                + "\"type\":\"invalid_request_error\",\"param\":\"messages\",\"code\":null}}"));
    ApiException failure = catchThrowableOfType(ApiException.class, () -> run(chatting.request()));
    assertThat(failure.status()).isEqualTo(400);
    assertThat(failure.param()).contains("messages");
    assertThat(chatting.server.lines()).hasSize(1);
  }

  @Test
  void theSameIdsInEachRoundAreDifferentCalls() {
    Toolbox toolbox = chatting.toolbox().journal(CallJournal.inMemory(100, 100_000)).build();
    chatting.server.then(calling("call_0"), calling("call_0"), answering("Done."));
    ChatDriver driver = chatting.driver(toolbox).build();
    assertThat(driver.run(chatting.request()).calls()).isEqualTo(2);
    chatting.server.then(calling("call_0"), answering("Done."));
    assertThat(driver.run(chatting.request()).calls()).isEqualTo(1);
    assertThat(chatting.made).containsExactly("call_0", "call_0", "call_0");
    assertThat(chatting.runs).doesNotHaveDuplicates().allMatch(id -> id.matches("run_.*/[01]"));
  }

  @Test
  void aDriveThatIsRepeatedWithTheSameRunIsAnsweredFromTheJournal() {
    Toolbox toolbox = chatting.toolbox().journal(CallJournal.inMemory(100, 100_000)).build();
    RunInfo order = RunInfo.of("order-7", "thread-7", null);
    chatting.server.then(calling("call_0"), response(400, "{}"));
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> chatting.driver(toolbox).build().run(chatting.request(), order));

    chatting.server.then(calling("call_0"), calling("call_0"), answering("Done."));
    ChatResult result = chatting.driver(toolbox).build().run(chatting.request(), order);
    assertThat(result.text()).isEqualTo("Done.");
    assertThat(result.calls()).isEqualTo(1);
    assertThat(chatting.runs).containsExactly("order-7/0", "order-7/1");
  }

  @Test
  void anotherCallWithTheIdOfARecordedOneIsRefused() {
    Toolbox toolbox = chatting.toolbox().journal(CallJournal.inMemory(100, 100_000)).build();
    RunInfo order = RunInfo.of("order-7", null, null);
    String other = calls("call_0").replace("\"{}\"", "\"{\\\"text\\\":\\\"x\\\"}\"");
    chatting.server.then(calling("call_0"), answering("Done."));
    chatting.driver(toolbox).build().run(chatting.request(), order);
    chatting.server.then(reply(json("chatcmpl-1", "tool_calls", other)), answering("Done."));
    ChatResult again = chatting.driver(toolbox).build().run(chatting.request(), order);
    assertThat(again.messages()).contains("denied");
    assertThat(chatting.made).containsExactly("call_0");
  }

  @Test
  void aRunThatHasExpiredMakesNoCalls() {
    chatting.server.then(calling("a"), answering("Done."));
    RunInfo expired = RunInfo.of("r", null, Waits.START.minusSeconds(3600));
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> chatting.driver().build().run(chatting.request(), expired));
    assertThat(chatting.made).isEmpty();
  }

  @Test
  void aRunThatExpiresEndsTheDrive() {
    chatting.server.otherwise(request -> response(429, "{}", "retry-after: 10"));
    RunInfo run = RunInfo.of(null, null, Waits.START.plusSeconds(60));
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> chatting.driver().build().run(chatting.request(), run));
    assertThat(Duration.between(Waits.START, chatting.waits.timing().clock().instant()))
        .isLessThanOrEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void aStoppedDriverDrivesNothing() {
    ChatDriver driver = chatting.driver().build();
    driver.stop();
    assertThatIllegalStateException().isThrownBy(() -> driver.run(chatting.request()));
    assertThat(chatting.server.requests()).isEmpty();
  }

  @Test
  void aStopEndsTheWaitForACompletion() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    chatting.server.then(
        calling("a"),
        out -> {
          arrived.countDown();
          out.awaitClose();
        });
    ChatDriver driver = chatting.driver().build();
    FutureTask<ChatResult> drive = new FutureTask<>(() -> driver.run(chatting.request()));
    new Thread(drive).start();
    arrived.await();
    assertThat(driver.await(Duration.ofMillis(50))).isFalse();
    driver.close();
    assertThat(driver.await(Duration.ZERO)).isTrue();
    assertThat(drive.get().end()).isEqualTo(End.STOPPED);
    assertThat(drive.get().messages()).contains(outputs("a"));
  }

  @Test
  void aStopBeforeTheFirstCompletionIsAnException() {
    ChatDriver driver = chatting.driver().build();
    chatting.server.then(
        out -> {
          driver.stop();
          out.awaitClose();
        });
    assertThatIllegalStateException()
        .isThrownBy(() -> driver.run(chatting.request()))
        .withMessage("the driver was stopped before there was a completion");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aStopDuringCallsKeepsTheirOutputs(boolean cancel) {
    ChatDriver[] driver = new ChatDriver[1];
    chatting.tools.answering(
        "stop",
        (out, context) -> {
          if (cancel) {
            driver[0].stopAndCancel();
          } else {
            driver[0].stop();
          }
          out.string("cancelled: " + context.cancelled());
        });
    driver[0] = chatting.driver().build();
    String message = calls("a").replace("look", "stop");
    chatting.server.then(reply(json("chatcmpl-1", "tool_calls", message)));
    ChatResult result = driver[0].run(chatting.request());
    assertThat(result.end()).isEqualTo(End.STOPPED);
    assertThat(result.rounds()).isEqualTo(1);
    assertThat(result.messages()).startsWith("[" + HELLO + "," + message + ",");
    assertThat(chatting.server.lines()).hasSize(1);
    Thread.interrupted();
  }

  @Test
  void theMessagesOfAResultContinueTheConversation() {
    chatting.server.then(calling("a"), answering("Done."), answering("Bye."));
    String first = run(chatting.request()).messages();
    ChatResult result =
        run(ChatRequest.of("m").withMessages(first).withMessage("user", "And now?"));
    assertThat(result.text()).isEqualTo("Bye.");
    assertThat(chatting.bodies().get(2))
        .contains(
            calls("a")
                + ","
                + outputs("a")
                + ","
                + answer("Done.")
                + ",{\"role\":\"user\",\"content\":\"And now?\"}]")
        .doesNotContain("\"tools\"");
  }

  @Test
  void anInterruptEndsTheDriveAndStays() {
    chatting.server.otherwise(request -> TestServer.silence());
    Thread.currentThread().interrupt();
    try {
      assertThatIllegalStateException().isThrownBy(() -> run(chatting.request()));
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void anUnknownFunctionIsAnOutputForTheModel() {
    chatting.server.then(
        reply(json("chatcmpl-1", "tool_calls", calls("a").replace("look", "lok"))),
        answering("Done."));
    over(chatting.request());
    assertThat(chatting.bodies().get(1))
        .contains("unknown_function", call("a").replace("look", "lok"));
  }
}
