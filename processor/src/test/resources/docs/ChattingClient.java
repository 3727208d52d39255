package com.example;

import io.github.assistanttools.client.chat.ChatClient;
import io.github.assistanttools.client.chat.ChatDriver;
import io.github.assistanttools.client.chat.ChatRequest;
import io.github.assistanttools.client.chat.ChatResult;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.Toolbox;
import java.net.URI;

abstract class ChattingClient {
  ChatClient client;
  ChatDriver driver;
  Toolbox toolbox;
  ChatRequest request;
  String key;
  String orderId;

  void fragment() {
// block
  }
}
