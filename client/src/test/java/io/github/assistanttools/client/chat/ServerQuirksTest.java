package io.github.assistanttools.client.chat;

import static io.github.assistanttools.client.chat.Chatting.HELLO;
import static io.github.assistanttools.client.chat.Chatting.answering;
import static io.github.assistanttools.client.chat.Chatting.call;
import static io.github.assistanttools.client.chat.Chatting.chunk;
import static io.github.assistanttools.client.chat.Chatting.json;
import static io.github.assistanttools.client.chat.Chatting.outputs;
import static io.github.assistanttools.client.chat.Chatting.reply;
import static io.github.assistanttools.client.chat.Chatting.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.TestServer.Reply;
import io.github.assistanttools.client.chat.ChatResult.End;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What compatible servers send, each once through the driver. */
@Timeout(60)
class ServerQuirksTest {
  private static final String ARGUMENTS = "{\\\"text\\\":\\\"x\\\"}";
  private static final String END = chunk("{}", "\"tool_calls\"");

  private final Chatting chatting = new Chatting();

  /** A completion, the calls that are made of it, and their ids in both messages. */
  private record Quirk(String name, Reply reply, List<String> made, List<String> ids) {
    @Override
    public String toString() {
      return name;
    }
  }

  @AfterEach
  void close() {
    chatting.close();
  }

  private static Quirk quirk(String name, Reply reply, String... made) {
    List<String> ids = Stream.of(made).map(each -> each.split(" ")[0]).toList();
    return new Quirk(name, reply, List.of(made), ids);
  }

  private static Reply document(String finishReason, String... calls) {
    return reply(json("chatcmpl-1", finishReason, message("null", calls)));
  }

  private static String message(String content, String... calls) {
    return "{\"role\":\"assistant\",\"content\":"
        + content
        + ",\"tool_calls\":["
        + String.join(",", calls)
        + "]}";
  }

  private static String function(String fields, String name, String arguments) {
    return "{" + fields + "\"function\":{\"name\":\"" + name + "\"" + arguments + "}}";
  }

  private static Reply streamed(String... chunks) {
    String role = chunk("{\"role\":\"assistant\",\"content\":null}");
    return stream(Stream.concat(Stream.of(role), Stream.of(chunks)).toArray(String[]::new));
  }

  /** A chunk with a piece of a call. */
  private static String piece(String fields, String function) {
    return chunk("{\"tool_calls\":[{" + fields + "\"function\":{" + function + "}}]}");
  }

  private static String named(String arguments) {
    return "\"name\":\"look\",\"arguments\":\"" + arguments + "\"";
  }

  static List<Quirk> documents() {
    String id = "\"id\":\"a\",";
    String typed = id + "\"type\":\"function\",";
    return List.of(
        quirk("calls under stop", document("stop", call("a")), "a"),
        quirk("calls under an unknown reason", document("eos", call("a")), "a"),
        quirk("an empty content", reply(json("c", "tool_calls", message("\"\"", call("a")))), "a"),
        quirk(
            "a text beside the calls",
            reply(json("c", "tool_calls", message("\"Let me see.\"", call("a")))),
            "a"),
        quirk(
            "no id of the completion",
            reply(json("", "tool_calls", message("null", call("a"))).replace("\"id\":\"\",", "")),
            "a"),
        quirk("no id", document("tool_calls", function("", "look", "")), "call_0"),
        quirk(
            "an empty id", document("tool_calls", function("\"id\":\"\",", "look", "")), "call_0"),
        quirk("null as id", document("tool_calls", function("\"id\":null,", "look", "")), "call_0"),
        quirk("no type", document("tool_calls", function(id, "look", "")), "a"),
        quirk("no arguments", document("tool_calls", function(typed, "look", "")), "a"),
        quirk(
            "null as arguments",
            document("tool_calls", function(typed, "look", ",\"arguments\":null")),
            "a"),
        quirk(
            "an empty text as arguments",
            document("tool_calls", function(typed, "look", ",\"arguments\":\"\"")),
            "a"),
        quirk(
            "an object as arguments",
            document("tool_calls", function(typed, "look", ",\"arguments\":{\"text\":\"x\"}")),
            "a x"),
        quirk(
            "a JSON string of JSON as arguments",
            document(
                "tool_calls",
                function(
                    typed,
                    "look",
                    ",\"arguments\":\"\\\"{\\\\\\\"text\\\\\\\":\\\\\\\"x\\\\\\\"}\\\"\"")),
            "a x"));
  }

  static List<Quirk> streams() {
    String first = "\"index\":0,\"id\":\"a\",\"type\":\"function\",";
    String second = "\"index\":0,\"id\":\"b\",\"type\":\"function\",";
    return List.of(
        quirk(
            "index always 0, a new id for each call",
            streamed(piece(first, named("{}")), piece(second, named("{}")), END),
            "a",
            "b"),
        quirk(
            "no index",
            streamed(
                piece("\"id\":\"a\",", named("{")),
                piece("", "\"arguments\":\"}\""),
                piece("\"id\":\"b\",", named("{}")),
                END),
            "a",
            "b"),
        quirk(
            "no ids, index always 0, a new name for each call",
            streamed(piece("\"index\":0,", named("{}")), piece("\"index\":0,", named("{}")), END),
            "call_0",
            "call_1"),
        quirk(
            "an id in every chunk",
            streamed(
                piece(first, named("{\\\"text\\\":")),
                piece(first, "\"arguments\":\"\\\"x\\\"}\""),
                END),
            "a x"),
        quirk(
            "a name in every chunk",
            streamed(piece(first, named("{\\\"text\\\":")), piece(first, named("\\\"x\\\"}")), END),
            "a x"),
        quirk(
            "a name in pieces",
            streamed(
                piece(first, "\"name\":\"lo\""),
                piece("\"index\":0,", "\"name\":\"ok\""),
                piece("\"index\":0,", "\"arguments\":\"" + ARGUMENTS + "\""),
                END),
            "a x"),
        quirk(
            "an object as arguments",
            streamed(piece(first, "\"name\":\"look\",\"arguments\":{\"text\":\"x\"}"), END),
            "a x"),
        quirk("the whole call in a chunk", streamed(piece(first, named(ARGUMENTS)), END), "a x"),
        quirk(
            "calls and finish_reason in one chunk",
            streamed(
                chunk(
                    "{\"tool_calls\":[{" + first + "\"function\":{" + named("{}") + "}}]}",
                    "\"stop\"")),
            "a"),
        quirk(
            "an empty id",
            streamed(piece("\"index\":0,\"id\":\"\",", named("{}")), END),
            "call_0"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void aDocument(Quirk quirk) {
    check(quirk, chatting.driver().build());
  }

  @ParameterizedTest
  @MethodSource("streams")
  void aStream(Quirk quirk) {
    check(quirk, chatting.driver().streaming().build());
  }

  private void check(Quirk quirk, ChatDriver driver) {
    chatting.server.then(quirk.reply(), answering("Done."));
    ChatResult result = driver.run(chatting.request());
    assertThat(result.end()).isEqualTo(End.OVER);
    assertThat(result.text()).isEqualTo("Done.");
    assertThat(chatting.made).isEqualTo(quirk.made());
    String[] ids = quirk.ids().toArray(String[]::new);
    assertThat(chatting.bodies().get(1)).contains("}," + outputs(ids) + "]");
    assertThat(ids).allSatisfy(id -> assertThat(lastAssistantMessage()).contains(id));
  }

  private String lastAssistantMessage() {
    String body = chatting.bodies().get(1);
    return body.substring(body.indexOf("\"assistant\""), body.indexOf("{\"role\":\"tool\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"reasoning_content\":\"Hm \\u00fc\"",
        "\"reasoning_details\":[{\"type\":\"x\",\"n\":1.50, \"n\":2}]",
        "\"extra_content\":{\"google\":{\"thought_signature\":\"c2ln\"}}"
      })
  void fieldsOfVendorsGoBackAsTheyCame(String field) {
    String message = "{\"role\":\"assistant\", " + field + ",\"tool_calls\":[" + call("a") + "]}";
    chatting.server.then(reply(json("chatcmpl-1", "tool_calls", message)), answering("Done."));
    chatting.driver().build().run(chatting.request());
    assertThat(chatting.bodies().get(1)).contains(HELLO + "," + message + "," + outputs("a"));
  }

  @Test
  void reasoningInAStreamGoesBackAsOneText() {
    chatting.server.then(
        stream(
            chunk("{\"role\":\"assistant\",\"reasoning_content\":\"Let \"}"),
            chunk("{\"reasoning_content\":\"me see.\"}"),
            piece("\"index\":0,\"id\":\"a\",", named("{}")),
            END),
        answering("Done."));
    chatting.driver().streaming().build().run(chatting.request());
    assertThat(lastAssistantMessage()).contains("\"reasoning_content\":\"Let me see.\"");
  }

  @Test
  void ofSeveralChoicesTheFirstIsAnswered() {
    String second = "{\"index\":1,\"message\":" + message("null", call("b")) + "}]}";
    String json = json("chatcmpl-1", "tool_calls", message("null", call("a")));
    chatting.server.then(
        reply(json.substring(0, json.length() - 2) + "," + second), answering("Done."));
    chatting.driver().build().run(chatting.request());
    assertThat(chatting.made).containsExactly("a");
  }

  @Test
  void aServerThatRefusesStrictGetsToolsWithoutIt() {
    chatting.server.otherwise(
        request ->
            request.body().contains("\"strict\"")
                ? TestServer.response(400, "{\"error\":\"Unrecognized field: strict\"}")
                : answering("Done."));
    ChatRequest request =
        ChatRequest.of("m")
            .withMessage("user", "Hello")
            .withToolsWithoutStrict(chatting.toolbox().build());
    assertThat(chatting.driver().build().run(request).text()).isEqualTo("Done.");
    assertThat(chatting.bodies().get(0)).contains("\"name\":\"look\"");
  }

  @Test
  void theIdsOfEachTurnMayBeTheSame() {
    Reply call = document("tool_calls", function("", "look", ""));
    chatting.server.then(call, call, answering("Done."));
    assertThat(chatting.driver().build().run(chatting.request()).calls()).isEqualTo(2);
    assertThat(chatting.made).containsExactly("call_0", "call_0");
  }
}
