package com.example;

import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import java.util.List;

abstract class OtherProtocols {
  Toolbox toolbox;
  String callId;
  String name;
  String arguments;
  String responseId;

  abstract void define(String name, String description, String parameters, boolean strict);

  abstract void send(String callId, String output);

  void fragment() {
// block
  }
}
