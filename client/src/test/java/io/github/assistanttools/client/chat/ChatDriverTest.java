package io.github.assistanttools.client.chat;

import static io.github.assistanttools.client.TestServer.drop;
import static io.github.assistanttools.client.TestServer.response;
import static io.github.assistanttools.client.chat.Chatting.HELLO;
import static io.github.assistanttools.client.chat.Chatting.answering;
import static io.github.assistanttools.client.chat.Chatting.call;
import static io.github.assistanttools.client.chat.Chatting.calling;
import static io.github.assistanttools.client.chat.Chatting.json;
import static io.github.assistanttools.client.chat.Chatting.outputs;
import static io.github.assistanttools.client.chat.Chatting.reply;
import static io.github.assistanttools.client.chat.Chatting.requesting;
import static io.github.assistanttools.client.chat.Chatting.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.Waits;
import io.github.assistanttools.client.chat.ChatResult.End;
import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.UnsupportedActionException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are driven by documents: rounds, and why they end. */
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
    assertThat(chatting.server.hasMore()).isFalse();
    return result;
  }

  @Test
  void aRequestIsDrivenOverSeveralRoundsToItsAnswer() {
    chatting.server.then(
        calling("c1", "a", "b"), calling("c2", "c"), answering("c3", "It is sunny."));
    ChatResult result = over(chatting.request().with("temperature", "0.5"));
    assertThat(result.text()).isEqualTo("It is sunny.");
    assertThat(result.rounds()).isEqualTo(2);
    assertThat(result.calls()).isEqualTo(3);
    assertThat(chatting.made).containsExactly("a", "b", "c");
    assertThat(chatting.news)
        .containsExactly(
            "tool_calls",
            "calls [a, b]",
            "outputs [a, b]",
            "tool_calls",
            "calls [c]",
            "outputs [c]",
            "stop");
    assertThat(chatting.server.lines()).hasSize(3).containsOnly("POST /v1/chat/completions");
    assertThat(chatting.bodies())
        .allMatch(body -> body.contains("\"tools\":[{") && body.contains("\"temperature\":0.5"));
    String second = HELLO + "," + requesting("a", "b") + "," + outputs("a", "b");
    String third = second + "," + requesting("c") + "," + outputs("c");
    assertThat(chatting.bodies().get(1)).contains("\"messages\":[" + second + "]");
    assertThat(chatting.bodies().get(2)).contains("\"messages\":[" + third + "]");
    assertThat(result.messages()).isEqualTo("[" + third + "," + saying("It is sunny.") + "]");
  }

  @Test
  void anAssistantsMessageGoesBackAsItCame() {
    String message =
        "{\"role\":\"assistant\", \"reasoning_content\":\"hm\",\"n\":1.50,\"tool_calls\":["
            + call("a")
            + "]}";
    chatting.server.then(reply(json("c1", "tool_calls", message)), answering("c2", "Done."));
    over(chatting.request());
    assertThat(chatting.bodies().get(1)).contains(HELLO + "," + message + "," + outputs("a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"function\":{\"name\":\"look\",\"arguments\":\"{}\"}}",
        "{\"id\":\"\",\"type\":\"function\",\"function\":{\"name\":\"look\",\"arguments\":\"\"}}",
        "{\"id\":null,\"function\":{\"name\":\"look\",\"arguments\":{}}}",
        "{\"function\":{\"name\":\"look\",\"arguments\":\"\\\"{}\\\"\"}}",
        "{\"function\":{\"name\":\"look\",\"arguments\":null}}",
        "{\"function\":{\"name\":\"look\"}}"
      })
  void callsAsServersSendThemAreMadeAndAnswered(String call) {
    String message = "{\"role\":\"assistant\",\"tool_calls\":[" + call + "]}";
    // Without ids, and under another reason; in the next round there is such a call again.
    chatting.server.then(
        reply(json("c", "stop", message)), reply(json("c", "stop", message)), answering("c", "Ok"));
    ChatResult result = over(chatting.request());
    assertThat(result.calls()).isEqualTo(2);
    assertThat(chatting.bodies().get(2))
        .containsPattern("\"tool_call_id\":\"call_\\d+\",\"content\":\"seen by call_\\d+\"");
  }

  @Test
  void idsThatRepeatInEachRoundAreThoseOfDifferentCalls() {
    chatting.server.then(calling("c", "call_0"), calling("c", "call_0"), answering("c", "Ok."));
    assertThat(over(chatting.request()).calls()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"required\" | ",
        "\"any\" | ",
        "{\"type\":\"function\",\"function\":{\"name\":\"look\"}} | ",
        "\"auto\" | \"auto\"",
        "{\"type\":\"allowed_tools\",\"allowed_tools\":{\"mode\":\"required\",\"tools\":[]}}"
            + " | {\"type\":\"allowed_tools\",\"allowed_tools\":{\"mode\":\"auto\",\"tools\":[]}}"
      })
  void aCallIsForcedInTheFirstRoundOnly(String choice, String later) {
    chatting.server.then(calling("c1", "a"), answering("c2", "Done."));
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
    chatting.server.then(calling("c1", "a"), calling("c2", "b"));
    ChatResult result = chatting.driver().maxRounds(1).build().run(chatting.request());
    assertThat(result.end()).isEqualTo(End.TOO_MANY_ROUNDS);
    assertThat(chatting.made).containsExactly("a");
    // A message whose calls have no outputs would be refused.
    assertThat(result.messages())
        .isEqualTo("[" + HELLO + "," + requesting("a") + "," + outputs("a") + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"length", "content_filter"})
  void callsThatMayBeCutOffAreNotMade(String reason) {
    chatting.server.then(reply(json("c1", reason, requesting("a"))));
    ChatResult result = run(chatting.request());
    assertThat(result.end()).isEqualTo(End.CUT_OFF);
    assertThat(result.completion().finishReason()).contains(reason);
    assertThat(chatting.made).isEmpty();
    assertThat(result.messages()).isEqualTo("[" + HELLO + "]");
  }

  @Test
  void whatIsNotAFunctionIsReportedBeforeAnyCallIsMade() {
    String custom = "{\"id\":\"b\",\"type\":\"custom\",\"custom\":{\"name\":\"x\",\"input\":\"\"}}";
    chatting.server.then(
        reply(
            json(
                "c1",
                "tool_calls",
                "{\"role\":\"assistant\",\"tool_calls\":[" + call("a") + "," + custom + "]}")));
    assertThatExceptionOfType(UnsupportedActionException.class)
        .isThrownBy(() -> run(chatting.request()));
    assertThat(chatting.made).isEmpty();
  }

  @Test
  void aRequestWhoseCompletionWasLostIsRepeatedAndNoCallIsMadeTwice() {
    chatting.server.then(
        drop(), calling("c1", "a"), drop(), calling("c2", "b"), answering("c3", "Ok."));
    over(chatting.request());
    assertThat(chatting.made).containsExactly("a", "b");
    assertThat(chatting.bodies().get(3)).isEqualTo(chatting.bodies().get(2));
  }

  @Test
  void itIsRepeatedTwiceAtMost() {
    chatting.server.then(drop(), drop(), drop(), answering("c1", "Ok."));
    ApiException failure = catchThrowableOfType(ApiException.class, () -> run(chatting.request()));
    assertThat(failure.delivery()).isEqualTo(ApiException.Delivery.NO_RESPONSE);
    assertThat(chatting.server.lines()).hasSize(3);
  }

  @Test
  void aRefusalIsNotRepeated() {
    chatting.server.then(
        response(
            400,
            "{\"error\":{\"message\":\"An assistant message with 'tool_calls' must be followed by"
                + " tool messages\",\"type\":\"invalid_request_error\"}}"));
    ApiException failure = catchThrowableOfType(ApiException.class, () -> run(chatting.request()));
    assertThat(failure.status()).isEqualTo(400);
    assertThat(chatting.server.lines()).hasSize(1);
  }

  @Test
  void aRunOfTheCallersIsAnsweredFromTheJournalWhenItIsDrivenAgain() {
    Toolbox toolbox = chatting.toolbox().journal(CallJournal.inMemory(100, 100_000)).build();
    RunInfo run = RunInfo.of("order_7", null, null);
    chatting.server.then(calling("c1", "call_0"), drop(), drop(), drop());
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> chatting.driver(toolbox).build().run(chatting.request(), run));
    chatting.server.then(calling("c2", "call_0"), answering("c3", "Ok."));
    ChatResult result = chatting.driver(toolbox).build().run(chatting.request(), run);
    assertThat(result.end()).isEqualTo(End.OVER);
    assertThat(result.calls()).isZero();
    assertThat(chatting.made).containsExactly("call_0");
  }

  @Test
  void theTimeOfADriveEndsItBetweenRounds() {
    chatting.server.then(
        response(503, "{}", "retry-after: 100"), calling("c1", "a"), response(503, "{}"));
    ApiException failure =
        catchThrowableOfType(
            ApiException.class,
            () ->
                chatting.driver().longest(Duration.ofSeconds(50)).build().run(chatting.request()));
    assertThat(failure.status()).isEqualTo(503);
    assertThat(chatting.made).isEmpty();
  }

  @Test
  void aRunThatHasExpiredMakesNoCalls() {
    chatting.server.then(calling("c1", "a"), answering("c2", "Ok."));
    RunInfo expired = RunInfo.of("r", null, Waits.START.minusSeconds(3600));
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> chatting.driver().build().run(chatting.request(), expired));
    assertThat(chatting.made).isEmpty();
  }

  @Test
  void aStoppedDriverSendsNothingMore() {
    ChatDriver driver = chatting.driver().build();
    chatting.tools.answering("unused", (out, context) -> out.success());
    chatting.server.then(
        out -> {
          driver.stop();
          calling("c1", "a").to(out);
        });
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> driver.run(chatting.request()))
        .withMessageContaining("stopped");
    assertThat(driver.await(Duration.ZERO)).isTrue();
    assertThat(chatting.made).isEmpty();
  }

  @Test
  void aStopDuringCallsReturnsTheirOutputs() {
    ChatDriver[] stopping = new ChatDriver[1];
    chatting.tools.answering(
        "stop",
        (out, context) -> {
          stopping[0].stop();
          out.string("stopped");
        });
    stopping[0] = chatting.driver().build();
    chatting.server.then(reply(json("c1", "tool_calls", requesting("a").replace("look", "stop"))));
    ChatResult result = stopping[0].run(chatting.request());
    assertThat(result.end()).isEqualTo(End.STOPPED);
    assertThat(result.messages()).contains("\"tool_call_id\":\"a\",\"content\":\"stopped\"");
    assertThat(chatting.server.lines()).hasSize(1);
  }

  @Test
  void anInterruptEndsTheDriveAndStays() {
    chatting.server.otherwise(request -> TestServer.silence());
    Thread.currentThread().interrupt();
    try {
      assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> run(chatting.request()));
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void strictIsLeftOutForServersThatRefuseIt() {
    chatting.server.then(answering("c1", "Ok."), answering("c2", "Ok."));
    run(chatting.request());
    run(chatting.request().withToolsWithoutStrict(chatting.toolbox().build()));
    List<String> bodies = chatting.bodies();
    assertThat(bodies.get(0)).contains("\"strict\":true");
    assertThat(bodies.get(1)).doesNotContain("strict").contains("\"name\":\"look\"");
  }
}
