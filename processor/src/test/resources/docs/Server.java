package com.example;

import io.github.assistanttools.client.assistants.AssistantsClient;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;

abstract class Server {

  void fragment() {
// block
  }
}
