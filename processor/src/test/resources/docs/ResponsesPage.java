package com.example;

import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.responses.OutputForm;
import io.github.assistanttools.runtime.responses.ResponseCollector;
import io.github.assistanttools.runtime.responses.ResponseTurn;
import io.github.assistanttools.runtime.responses.Responses;
import java.util.List;
import java.util.Optional;

abstract class ResponsesPage {
  Toolbox toolbox;
  String responseJson;
  String lastInput;
  String conversationId;
  int numberOfTheTurn;
  List<String> events;

  void fragment() {
// block
  }
}
