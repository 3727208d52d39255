package com.example;

import io.github.assistanttools.client.assistants.AssistantsClient;
import io.github.assistanttools.client.assistants.RunDriver;
import io.github.assistanttools.client.assistants.RunRequest;
import io.github.assistanttools.client.assistants.RunResult;
import io.github.assistanttools.client.assistants.RunStream;
import io.github.assistanttools.client.assistants.ThreadMessage;
import io.github.assistanttools.runtime.Toolbox;
import java.util.Map;

abstract class Client {
  AssistantsClient client;
  Toolbox toolbox;
  RunDriver driver;
  String threadId;
  String assistantId;
  String runId;

  void fragment() {
// block
  }
}
