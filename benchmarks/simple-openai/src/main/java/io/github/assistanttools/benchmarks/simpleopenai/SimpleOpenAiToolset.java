package io.github.assistanttools.benchmarks.simpleopenai;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.assistanttools.benchmarks.Toolset;
import io.github.sashirestela.openai.common.function.FunctionExecutor;
import io.github.sashirestela.openai.common.tool.ToolCall;
import io.github.sashirestela.openai.domain.assistant.ThreadRun;
import io.github.sashirestela.openai.domain.assistant.ThreadRunSubmitOutputRequest;
import io.github.sashirestela.openai.domain.assistant.ThreadRunSubmitOutputRequest.ToolOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Results become text with a mapper of the user's: the library leaves that to them. */
record SimpleOpenAiToolset(FunctionExecutor executor) implements Toolset {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  @Override
  public String tools() {
    try {
      return MAPPER.writeValueAsString(executor.getToolFunctions());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public String call(String function, String arguments) {
    Object result = executor.execute(function, arguments);
    return text(result);
  }

  @Override
  public byte[] answer(byte[] run) {
    try {
      ThreadRun read = MAPPER.readValue(run, ThreadRun.class);
      List<ToolOutput> outputs = new ArrayList<>();
      for (ToolCall call : read.getRequiredAction().getSubmitToolOutputs().getToolCalls()) {
        Object result = executor.execute(call.getFunction());
        outputs.add(ToolOutput.builder().toolCallId(call.getId()).output(text(result)).build());
      }
      return MAPPER.writeValueAsBytes(
          ThreadRunSubmitOutputRequest.builder().toolOutputs(outputs).build());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Object result) {
    try {
      return MAPPER.writeValueAsString(result);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
