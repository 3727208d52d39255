package com.example;

import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.messages.MessageCollector;
import io.github.assistanttools.runtime.messages.MessageTurn;
import io.github.assistanttools.runtime.messages.Messages;
import java.util.List;
import java.util.Optional;
import java.util.Set;

abstract class MessagesPage {
  Toolbox toolbox;
  String messageJson;
  List<String> events;

  void fragment() {
// block
  }
}
