package io.github.assistanttools.benchmarks.streaming;

import io.github.assistanttools.benchmarks.Toolset;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;

/** Functions by name, and runs read and answered by hand. */
record StreamingToolset(List<String> definitions, Function<String, Handler> functions)
    implements Toolset {

  private record ToolCall(String id, String name, String arguments) {}

  @Override
  public String tools() {
    StringWriter tools = new StringWriter(512);
    try (JsonGenerator out = Json.generator(tools)) {
      out.writeStartArray();
      for (String definition : definitions) {
        out.writeRawValue(definition);
      }
      out.writeEndArray();
    }
    return tools.toString();
  }

  @Override
  public String call(String function, String arguments) {
    Handler handler = functions.apply(function);
    if (handler == null) {
      throw new IllegalArgumentException("unknown function " + function);
    }
    return handler.call(arguments);
  }

  @Override
  public byte[] answer(byte[] run) {
    List<ToolCall> calls = calls(run);
    ByteArrayOutputStream body = new ByteArrayOutputStream(1024);
    try (JsonGenerator out = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), body)) {
      out.writeStartObject();
      out.writeArrayPropertyStart("tool_outputs");
      for (ToolCall call : calls) {
        out.writeStartObject();
        out.writeStringProperty("tool_call_id", call.id);
        out.writeStringProperty("output", call(call.name, call.arguments));
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return body.toByteArray();
  }

  private static List<ToolCall> calls(byte[] run) {
    List<ToolCall> calls = new ArrayList<>();
    try (JsonParser in = Json.FACTORY.createParser(ObjectReadContext.empty(), run)) {
      in.nextToken();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        if (name.equals("required_action")) {
          readAction(in, calls);
        } else {
          Json.skip(in);
        }
      }
    }
    return calls;
  }

  private static void readAction(JsonParser in, List<ToolCall> calls) {
    in.nextToken();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals("submit_tool_outputs")) {
        readCalls(in, calls);
      } else {
        Json.skip(in);
      }
    }
  }

  private static void readCalls(JsonParser in, List<ToolCall> calls) {
    in.nextToken();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals("tool_calls")) {
        in.nextToken();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          calls.add(call(in));
        }
      } else {
        Json.skip(in);
      }
    }
  }

  private static ToolCall call(JsonParser in) {
    String id = null;
    String function = null;
    String arguments = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "id" -> id = in.nextStringValue();
        case "function" -> {
          in.nextToken();
          for (String part = in.nextName(); part != null; part = in.nextName()) {
            switch (part) {
              case "name" -> function = in.nextStringValue();
              case "arguments" -> arguments = in.nextStringValue();
              default -> Json.skip(in);
            }
          }
        }
        default -> Json.skip(in);
      }
    }
    return new ToolCall(id, function, arguments);
  }
}
