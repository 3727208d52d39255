package io.github.assistanttools.interop.recipes;

import static io.github.assistanttools.testkit.script.Turn.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.models.messages.MessageCreateParams;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.genai.Client;
import com.google.genai.types.HttpOptions;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import io.github.assistanttools.interop.OpenAiJava;
import io.github.assistanttools.interop.Recorder;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.messages.Messages;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The recipes give the answer of the model, and lose what their page says, and no more. */
@Timeout(300)
class SdkRecipesTest {

  private static final String EXACT = "12345678901234567890.123456789";
  private static final String ROUNDED = "12345678901234567000";
  private static final String TWICE = "{\"amount\":1,\"amount\":2}";
  private static final String WRONG = "{\"amount\":\"two\"}";

  /** The content of a message of Anthropic's. */
  private static final String CALLS =
      "[{\"type\":\"thinking\",\"thinking\":\"Hm.\",\"signature\":\"EqQB\"},"
          + toolUse("toolu_a", "{\"amount\":" + EXACT + "}")
          + ","
          + toolUse("toolu_b", TWICE)
          + ","
          + toolUse("toolu_c", WRONG)
          + "]";

  private static final String DONE = "[{\"type\":\"text\",\"text\":\"Done.\"}]";

  /** What the tool was called with. */
  private final List<BigDecimal> amounts = new ArrayList<>();

  private final Toolbox toolbox =
      Toolbox.of(
          new CurrencyToolsDispatcher(
              amount -> {
                amounts.add(amount);
                return amount;
              }));
  private final LocalServer server =
      LocalServer.start(
          Script.of(
              Turn.calls(
                  call("call_a", "convert", "{\"amount\":" + EXACT + "}"),
                  call("call_b", "convert", TWICE),
                  call("call_c", "convert", WRONG)),
              Turn.text("Done.")));
  private final Recorder recorder = new Recorder(server);
  private final OpenAIClient openAi = OpenAiJava.client(recorder.baseUri(), LocalServer.KEY);

  @AfterEach
  void close() {
    openAi.close();
    recorder.close();
    server.close();
  }

  @Test
  void openAisResponsesLoseNothing() throws Exception {
    var response = OpenAiResponses.run(openAi, toolbox, "Convert.");

    assertThat(response.output().get(0).asMessage().content().get(0).asOutputText().text())
        .isEqualTo("Done.");
    assertThat(amounts).containsExactly(new BigDecimal(EXACT));
    JsonNode outputs = sent(1).get("input");
    assertThat(outputs.get(0).get("output").textValue()).isEqualTo(EXACT);
    assertThat(outputs.get(1).get("output").textValue()).contains("invalid_arguments", "duplicate");
    assertThat(outputs.get(2).get("output").textValue()).contains("invalid_arguments");
  }

  @Test
  void openAisChatLosesNothing() throws Exception {
    var completion = OpenAiChat.run(openAi, toolbox, "Convert.");

    assertThat(completion.choices().get(0).message().content()).contains("Done.");
    assertThat(amounts).containsExactly(new BigDecimal(EXACT));
    JsonNode messages = sent(1).get("messages");
    assertThat(messages).hasSize(5);
    assertThat(messages.at("/1/tool_calls/0/function/arguments").textValue()).contains(EXACT);
    assertThat(messages.at("/2/content").textValue()).isEqualTo(EXACT);
    assertThat(messages.at("/3/content").textValue()).contains("invalid_arguments", "duplicate");
    assertThat(messages.at("/4/content").textValue()).contains("invalid_arguments");
  }

  @Test
  void openAisChatKeepsFieldsOfVendorsAndTakesCallsWithoutIds() throws Exception {
    String calls =
        "{\"role\":\"assistant\",\"content\":null,\"reasoning_content\":\"Hm.\",\"tool_calls\":["
            + "{\"function\":{\"name\":\"convert\",\"arguments\":\"{\\\"amount\\\":1.50}\"}}]}";
    String done = "{\"role\":\"assistant\",\"content\":\"Done.\"}";
    try (FixedResponses server = new FixedResponses(completion(calls), completion(done))) {
      OpenAIClient client =
          OpenAIOkHttpClient.builder().baseUrl(server.baseUrl()).apiKey("key").build();
      var completion = OpenAiChat.run(client, toolbox, "Convert.");
      client.close();

      assertThat(completion.choices().get(0).message().content()).contains("Done.");
      JsonNode messages = server.requests().get(1).get("messages");
      assertThat(messages.at("/1/reasoning_content").textValue()).isEqualTo("Hm.");
      assertThat(messages.at("/1/tool_calls/0/id").textValue()).isEqualTo("call_0");
      assertThat(messages.at("/2/tool_call_id").textValue()).isEqualTo("call_0");
      assertThat(messages.at("/2/content").textValue()).isEqualTo("1.50");
    }
  }

  @Test
  void anthropicsSdkRoundsNumbersAndDropsDuplicates() throws Exception {
    try (FixedResponses server = new FixedResponses(message(CALLS), message(DONE))) {
      AnthropicClient client = anthropic(server);
      var message = AnthropicMessages.run(client, toolbox, "Convert.");
      client.close();

      assertThat(message.content().get(0).asText().text()).isEqualTo("Done.");
      assertThat(amounts).hasSize(2);
      assertThat(amounts.get(0)).isEqualByComparingTo(ROUNDED);
      assertThat(amounts.get(1)).isEqualByComparingTo("2");
      JsonNode messages = server.requests().get(1).get("messages");
      assertThat(messages.at("/1/content/0/signature").textValue()).isEqualTo("EqQB");
      assertThat(messages.at("/1/content/1/input").toString())
          .isEqualTo("{\"amount\":1.2345678901234567E19}");
      assertThat(messages.at("/2/content/1/is_error").booleanValue()).isFalse();
      assertThat(messages.at("/2/content/2/is_error").booleanValue()).isTrue();
    }
  }

  @Test
  void theTextOfAnthropicsMessagesLosesNothing() throws Exception {
    MessageCreateParams request =
        MessageCreateParams.builder()
            .model("claude-sonnet-5")
            .maxTokens(4_096)
            .addUserMessage("Convert.")
            .build();
    try (FixedResponses server = new FixedResponses(message(CALLS))) {
      AnthropicClient client = anthropic(server);
      String answer =
          Messages.answer(AnthropicMessages.text(client, request), toolbox).orElseThrow();
      client.close();

      assertThat(answer).contains(CALLS);
      assertThat(OpenAiJava.tree(answer).at("/1/content/1/content").textValue())
          .contains("invalid_arguments", "duplicate");
    }
    assertThat(amounts).containsExactly(new BigDecimal(EXACT));
  }

  @Test
  void googlesSdkRoundsNumbersAndDropsDuplicatesButReturnsSignatures() {
    String parts =
        "[{\"functionCall\":{\"name\":\"convert\",\"args\":{\"amount\":"
            + EXACT
            + "}},\"thoughtSignature\":\"c2lnbmVk\"},"
            + "{\"functionCall\":{\"name\":\"convert\",\"args\":"
            + TWICE
            + "}},"
            + "{\"functionCall\":{\"id\":\"x\",\"name\":\"convert\",\"args\":{}}}]";
    try (FixedResponses gemini =
            new FixedResponses(gemini(parts), gemini("[{\"text\":\"Done.\"}]"));
        Client client =
            Client.builder()
                .apiKey("key")
                .httpOptions(HttpOptions.builder().baseUrl(gemini.baseUrl()).build())
                .build()) {
      var response = GoogleGenAi.run(client, toolbox, "conversation-1", "Convert.");

      assertThat(response.text()).isEqualTo("Done.");
      assertThat(amounts).hasSize(2);
      assertThat(amounts.get(0)).isEqualByComparingTo(ROUNDED);
      assertThat(amounts.get(1)).isEqualByComparingTo("2");
      JsonNode declaration = gemini.requests().get(0).at("/tools/0/functionDeclarations/0");
      assertThat(declaration.get("parametersJsonSchema"))
          .isEqualTo(OpenAiJava.tree(toolbox.functions().get(0).plainParameters()));
      JsonNode contents = gemini.requests().get(1).get("contents");
      assertThat(contents).hasSize(3);
      assertThat(contents.at("/1/parts/0/thoughtSignature").textValue()).isEqualTo("c2lnbmVk");
      assertThat(contents.at("/2/role").textValue()).isEqualTo("user");
      assertThat(contents.at("/2/parts/0/functionResponse").has("id")).isFalse();
      assertThat(contents.at("/2/parts/1/functionResponse/response/output").intValue())
          .isEqualTo(2);
      assertThat(contents.at("/2/parts/2/functionResponse/id").textValue()).isEqualTo("x");
      assertThat(contents.at("/2/parts/2/functionResponse/response/error/error/code").textValue())
          .isEqualTo("invalid_arguments");
    }
  }

  private static AnthropicClient anthropic(FixedResponses server) {
    return AnthropicOkHttpClient.builder().baseUrl(server.baseUrl()).apiKey("key").build();
  }

  private static String completion(String message) {
    return "{\"id\":\"1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"m\",\"choices\":["
        + "{\"index\":0,\"finish_reason\":\"stop\",\"message\":"
        + message
        + "}]}";
  }

  /** A message with this content, a JSON array. */
  private static String message(String content) {
    return "{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"m\","
        + "\"stop_reason\":null,\"stop_sequence\":null,\"content\":"
        + content
        + ",\"usage\":{\"input_tokens\":1,\"output_tokens\":1}}";
  }

  private static String toolUse(String id, String input) {
    return "{\"type\":\"tool_use\",\"id\":\""
        + id
        + "\",\"name\":\"convert\",\"input\":"
        + input
        + "}";
  }

  /** A response of Gemini with these parts, a JSON array. */
  private static String gemini(String parts) {
    return "{\"responseId\":\"r\",\"candidates\":[{\"finishReason\":\"STOP\","
        + "\"content\":{\"role\":\"model\",\"parts\":"
        + parts
        + "}}]}";
  }

  private JsonNode sent(int index) {
    return OpenAiJava.tree(recorder.sent().get(index).body());
  }
}
