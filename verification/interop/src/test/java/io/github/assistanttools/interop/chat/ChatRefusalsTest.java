package io.github.assistanttools.interop.chat;

import static io.github.assistanttools.testkit.script.Turn.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.assistanttools.interop.OpenAiJava;
import io.github.assistanttools.interop.Refused;
import io.github.assistanttools.interop.Tools;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** For each refusal of the server, the clients throw an exception with the same content. */
@Timeout(300)
class ChatRefusalsTest {

  private static final String USER = "{\"role\":\"user\",\"content\":\"Weather?\"}";
  private static final String OUTPUT =
      "{\"role\":\"tool\",\"tool_call_id\":\"call_a\",\"content\":\"x\"}";

  private final Toolbox toolbox = Tools.fresh();
  private final LocalServer server =
      LocalServer.start(
          Script.of(
              Turn.calls(
                  call("call_a", "list_locations", "{}"), call("call_b", "list_locations", "{}")),
              Turn.text("Fog.")));

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"JAVA_SDK", "OUR_CLIENT"})
  void aCallWithoutItsOutput(Caller caller) {
    try (ChatApi api = caller.at(server.baseUri(), LocalServer.KEY)) {
      String completion = api.create(toolbox, "[" + USER + "]");
      String message = OpenAiJava.tree(completion).at("/choices/0/message").toString();

      Refused refused = refused(api, String.join(",", USER, message, OUTPUT));

      assertThat(refused)
          .hasMessageStartingWith(
              "An assistant message with 'tool_calls' must be followed by tool messages")
          .hasMessageEndingWith("call_b");
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.type()).isEqualTo("invalid_request_error");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JAVA_SDK", "OUR_CLIENT"})
  void anOutputWithoutItsCall(Caller caller) {
    try (ChatApi api = caller.at(server.baseUri(), LocalServer.KEY)) {
      Refused refused = refused(api, String.join(",", USER, OUTPUT));

      assertThat(refused)
          .hasMessage(
              "Messages with role 'tool' must be a response to a preceding message with"
                  + " 'tool_calls'.");
      assertThat(refused.param()).isEqualTo("messages[1].role");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JAVA_SDK", "OUR_CLIENT"})
  void aWrongKey(Caller caller) {
    try (ChatApi api = caller.at(server.baseUri(), "wrong")) {
      Refused refused = refused(api, USER);

      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.code()).isEqualTo("invalid_api_key");
    }
  }

  private Refused refused(ChatApi api, String messages) {
    return catchThrowableOfType(Refused.class, () -> api.create(toolbox, "[" + messages + "]"));
  }
}
