package com.example;

import io.github.assistanttools.client.assistants.AssistantsClient;
import io.github.assistanttools.example.server.LocalServer;
import io.github.assistanttools.example.server.Script;
import io.github.assistanttools.example.server.Turn;

abstract class Server {

  void fragment() {
// block
  }
}
