package io.github.assistanttools.example;

import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.Assistants;

/** A minimal program that answers one run. */
final class OneCall {
  private static final String RUN =
      """
      {"id":"run_1","status":"requires_action","required_action":{"type":"submit_tool_outputs","submit_tool_outputs":
      {"tool_calls":[{"id":"call_1","type":"function","function":{"name":"list_locations","arguments":""}}]}}}
      """;

  private OneCall() {}

  public static void main(String[] arguments) {
    Toolbox toolbox = Toolbox.of(new WeatherToolsDispatcher(new WeatherService()));
    System.out.print(Assistants.answer(RUN, toolbox).orElseThrow());
  }
}
