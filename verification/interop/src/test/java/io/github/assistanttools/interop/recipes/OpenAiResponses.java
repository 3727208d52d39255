package io.github.assistanttools.interop.recipes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.openai.client.OpenAIClient;
import com.openai.core.ObjectMappers;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputItem;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.responses.Responses;
import java.util.List;
import java.util.Optional;

final class OpenAiResponses {

  private OpenAiResponses() {}

  static Response run(OpenAIClient client, Toolbox toolbox, String prompt)
      throws JsonProcessingException {
    JsonMapper json = ObjectMappers.jsonMapper();
    var request = ResponseCreateParams.builder().model("gpt-5").input(prompt);
    for (FunctionTool tool : json.readValue(Responses.tools(toolbox), FunctionTool[].class)) {
      request.addTool(tool);
    }
    for (int round = 0; round < 10; round++) {
      Response response = client.responses().create(request.build());
      Optional<String> input = Responses.answer(json.writeValueAsString(response), toolbox);
      if (input.isEmpty()) {
        return response;
      }
      request.previousResponseId(response.id());
      request.inputOfResponse(List.of(json.readValue(input.get(), ResponseInputItem[].class)));
    }
    throw new IllegalStateException("no answer after 10 rounds");
  }
}
