package io.github.assistanttools.interop.recipes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.openai.client.OpenAIClient;
import com.openai.core.ObjectMappers;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionFunctionTool;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.chat.ChatCompletions;
import java.util.Optional;

final class OpenAiChat {

  private OpenAiChat() {}

  static ChatCompletion run(OpenAIClient client, Toolbox toolbox, String prompt)
      throws JsonProcessingException {
    JsonMapper json = ObjectMappers.jsonMapper();
    var request = ChatCompletionCreateParams.builder().model("gpt-5").addUserMessage(prompt);
    String tools = ChatCompletions.tools(toolbox);
    for (var tool : json.readValue(tools, ChatCompletionFunctionTool[].class)) {
      request.addTool(tool);
    }
    for (int round = 0; round < 10; round++) {
      ChatCompletion completion = client.chat().completions().create(request.build());
      Optional<String> answer =
          ChatCompletions.answer(json.writeValueAsString(completion), toolbox);
      if (answer.isEmpty()) {
        return completion;
      }
      for (var message : json.readValue(answer.get(), ChatCompletionMessageParam[].class)) {
        request.addMessage(message);
      }
    }
    throw new IllegalStateException("no answer after 10 rounds");
  }
}
