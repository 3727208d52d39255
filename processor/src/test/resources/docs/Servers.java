package com.example;

import io.github.assistanttools.client.assistants.AssistantsClient;
import java.net.URI;

abstract class Servers {
  String key;
  String token;

  void fragment() {
// block
  }
}
