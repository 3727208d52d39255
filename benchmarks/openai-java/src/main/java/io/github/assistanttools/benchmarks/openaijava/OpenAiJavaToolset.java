package io.github.assistanttools.benchmarks.openaijava;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.openai.core.ObjectMappers;
import com.openai.models.beta.threads.runs.RequiredActionFunctionToolCall;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunSubmitToolOutputsParams;
import com.openai.models.beta.threads.runs.RunSubmitToolOutputsParams.ToolOutput;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import io.github.assistanttools.benchmarks.Toolset;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Definitions, runs and outputs as the SDK has them, with its own mapper. */
record OpenAiJavaToolset(Handlers handlers) implements Toolset {
  private static final JsonMapper MAPPER = ObjectMappers.jsonMapper();

  @Override
  public String tools() {
    ChatCompletionCreateParams.Builder request =
        ChatCompletionCreateParams.builder().model("gpt-4o").addUserMessage("");
    handlers.classes().forEach(request::addTool);
    try {
      return MAPPER.writeValueAsString(request.build().tools().orElseThrow());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public String call(String function, String arguments) {
    return handlers.call(function, arguments);
  }

  @Override
  public byte[] answer(byte[] run) {
    try {
      Run read = MAPPER.readValue(run, Run.class);
      RunSubmitToolOutputsParams.Builder request =
          RunSubmitToolOutputsParams.builder().threadId(read.threadId()).runId(read.id());
      for (RequiredActionFunctionToolCall call :
          read.requiredAction().orElseThrow().submitToolOutputs().toolCalls()) {
        String output = handlers.call(call.function().name(), call.function().arguments());
        request.addToolOutput(ToolOutput.builder().toolCallId(call.id()).output(output).build());
      }
      return MAPPER.writeValueAsBytes(request.build()._body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
