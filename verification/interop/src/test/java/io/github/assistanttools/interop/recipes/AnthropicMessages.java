package io.github.assistanttools.interop.recipes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.anthropic.client.AnthropicClient;
import com.anthropic.core.ObjectMappers;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.MessageParam;
import com.anthropic.models.messages.Tool;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.messages.Messages;
import java.io.IOException;
import java.util.Optional;

final class AnthropicMessages {

  private AnthropicMessages() {}

  static Message run(AnthropicClient client, Toolbox toolbox, String prompt)
      throws JsonProcessingException {
    JsonMapper json = ObjectMappers.jsonMapper();
    var request = MessageCreateParams.builder().model("claude-sonnet-5").maxTokens(4_096);
    request.addUserMessage(prompt);
    for (Tool tool : json.readValue(Messages.tools(toolbox), Tool[].class)) {
      request.addTool(tool);
    }
    for (int round = 0; round < 10; round++) {
      Message message = client.messages().create(request.build());
      Optional<String> answer = Messages.answer(json.writeValueAsString(message), toolbox);
      if (answer.isEmpty()) {
        return message;
      }
      for (MessageParam next : json.readValue(answer.get(), MessageParam[].class)) {
        request.addMessage(next);
      }
    }
    throw new IllegalStateException("no answer after 10 rounds");
  }

  static String text(AnthropicClient client, MessageCreateParams request) throws IOException {
    try (var response = client.messages().withRawResponse().create(request)) {
      return new String(response.body().readAllBytes(), UTF_8);
    }
  }
}
