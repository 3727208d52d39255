package com.example;

import io.github.assistanttools.client.responses.ModelResponse;
import io.github.assistanttools.client.responses.ResponseRequest;
import io.github.assistanttools.client.responses.ResponseStream;
import io.github.assistanttools.client.responses.ResponsesClient;
import io.github.assistanttools.client.responses.ResponsesDriver;
import io.github.assistanttools.client.responses.ResponsesListener;
import io.github.assistanttools.client.responses.ResponsesResult;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.Toolbox;
import java.net.URI;

abstract class RespondingClient {
  ResponsesClient client;
  ResponsesDriver driver;
  Toolbox toolbox;
  ResponseRequest request;
  String key;
  String token;
  String responseId;
  String conversationId;
  String orderId;

  void fragment() {
// block
  }
}
