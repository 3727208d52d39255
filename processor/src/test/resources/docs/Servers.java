package com.example;

import io.github.assistanttools.client.AssistantsClient;
import java.net.URI;

abstract class Servers {
  String key;
  String token;

  void fragment() {
// block
  }
}
