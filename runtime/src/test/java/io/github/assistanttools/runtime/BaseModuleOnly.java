package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.assistants.Assistants;

/** A program for a Java of the module java.base alone. */
final class BaseModuleOnly {
  private static final String RUN =
      """
      {"id":"run_1","status":"requires_action","required_action":{"type":"submit_tool_outputs","submit_tool_outputs":
      {"tool_calls":[{"id":"call_1","type":"function","function":{"name":"echo","arguments":"{\\"text\\":\\"hi\\"}"}}]}}}
      """;

  private BaseModuleOnly() {}

  public static void main(String[] arguments) {
    Toolbox toolbox = Toolbox.of(new HandMade().echo("echo"));
    System.out.print(ModuleLayer.boot().modules().stream().map(Module::getName).toList());
    System.out.print(Assistants.answer(RUN, toolbox).orElseThrow());
  }
}
