package com.example;

import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.Assistants;
import io.github.assistanttools.runtime.chat.ChatCompletions;
import io.github.assistanttools.runtime.messages.Messages;
import io.github.assistanttools.runtime.responses.Responses;

abstract class Protocols {
  Toolbox toolbox;
  String run;
  String response;
  String completion;
  String message;

  void fragment() {
// block
  }
}
