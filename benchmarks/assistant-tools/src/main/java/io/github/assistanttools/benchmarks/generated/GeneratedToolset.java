package io.github.assistanttools.benchmarks.generated;

import io.github.assistanttools.benchmarks.Toolset;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.Assistants;
import java.nio.charset.StandardCharsets;

record GeneratedToolset(Toolbox toolbox) implements Toolset {

  @Override
  public String tools() {
    return toolbox.functions(AllTools.FORM);
  }

  @Override
  public String call(String function, String arguments) {
    return toolbox.call(new ToolCall("call_1", function, arguments)).output();
  }

  @Override
  public byte[] answer(byte[] run) {
    return Assistants.answer(run, toolbox).orElseThrow().getBytes(StandardCharsets.UTF_8);
  }
}
