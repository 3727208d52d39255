package com.example;

import io.github.assistanttools.client.AssistantsClient;
import io.github.assistanttools.client.RunDriver;
import io.github.assistanttools.client.RunRequest;
import io.github.assistanttools.client.RunResult;
import io.github.assistanttools.client.RunStream;
import io.github.assistanttools.client.ThreadMessage;
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
