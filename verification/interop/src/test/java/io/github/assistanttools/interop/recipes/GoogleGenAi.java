package io.github.assistanttools.interop.recipes;

import com.google.genai.Client;
import com.google.genai.JsonSerializable;
import com.google.genai.types.Content;
import com.google.genai.types.FunctionCall;
import com.google.genai.types.FunctionDeclaration;
import com.google.genai.types.FunctionResponse;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.Part;
import com.google.genai.types.Tool;
import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

final class GoogleGenAi {

  private GoogleGenAi() {}

  static GenerateContentResponse run(
      Client client, Toolbox toolbox, String conversation, String prompt) {
    var functions = toolbox.functions().stream().map(GoogleGenAi::declaration).toList();
    var tool = Tool.builder().functionDeclarations(functions);
    GenerateContentConfig config = GenerateContentConfig.builder().tools(tool).build();
    List<Content> contents = new ArrayList<>(List.of(Content.fromParts(Part.fromText(prompt))));
    for (int round = 0; round < 10; round++) {
      var response = client.models.generateContent("gemini-3-pro", contents, config);
      List<FunctionCall> calls = response.functionCalls();
      if (calls == null || calls.isEmpty()) {
        return response;
      }
      contents.add(response.candidates().get().get(0).content().get()); // with its signatures
      contents.add(answer(calls, toolbox, RunInfo.of(conversation + "/" + round, null, null)));
    }
    throw new IllegalStateException("no answer after 10 rounds");
  }

  private static FunctionDeclaration declaration(FunctionDefinition function) {
    return FunctionDeclaration.builder()
        .name(function.name())
        .description(function.description())
        .parametersJsonSchema(JsonSerializable.stringToJsonNode(function.plainParameters()))
        .build();
  }

  private static Content answer(List<FunctionCall> calls, Toolbox toolbox, RunInfo run) {
    List<ToolCall> toolCalls = new ArrayList<>();
    for (FunctionCall call : calls) {
      String id = call.id().orElse("call_" + toolCalls.size());
      String arguments = JsonSerializable.toJsonString(call.args().orElse(Map.of()));
      toolCalls.add(new ToolCall(id, call.name().get(), arguments));
    }
    List<Part> parts = new ArrayList<>();
    for (ToolOutput output : toolbox.callAll(toolCalls, run)) {
      FunctionCall call = calls.get(parts.size());
      Object value = JsonSerializable.stringToJsonNode(output.json());
      var response = FunctionResponse.builder().name(call.name().get());
      response.response(Map.of(output.failed() ? "error" : "output", value));
      call.id().ifPresent(response::id); // none is sent if none came
      parts.add(Part.builder().functionResponse(response).build());
    }
    return Content.builder().role("user").parts(parts).build();
  }
}
