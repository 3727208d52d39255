package com.example;

import io.github.assistanttools.runtime.ToolCall;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

abstract class ByHand {
  WeatherTools tools;
  ObjectMapper mapper;

  abstract WeatherTools.Unit unit(JsonNode text);

  void fragment(ToolCall call) {
// block
  }
}
