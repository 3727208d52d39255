package com.example;

import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.chat.ChatCollector;
import io.github.assistanttools.runtime.chat.ChatCompletions;
import io.github.assistanttools.runtime.chat.ChatTurn;
import java.util.List;
import java.util.Optional;

abstract class ChatCompletionsPage {
  Toolbox toolbox;
  String completionJson;
  String conversationId;
  int numberOfTheTurn;
  List<String> events;

  void fragment() {
// block
  }
}
