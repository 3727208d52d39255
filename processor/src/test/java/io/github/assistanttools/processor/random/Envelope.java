package io.github.assistanttools.processor.random;

import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.Assistants;
import io.github.assistanttools.runtime.chat.ChatCompletions;
import io.github.assistanttools.runtime.internal.JsonText;
import io.github.assistanttools.runtime.internal.RawJson;
import io.github.assistanttools.runtime.messages.Messages;
import io.github.assistanttools.runtime.responses.Responses;

/** A protocol through which a call can arrive. */
enum Envelope {
  ASSISTANTS {
    @Override
    String output(Toolbox toolbox, String name, String arguments) {
      String run =
          "{\"required_action\":{\"type\":\"submit_tool_outputs\",\"submit_tool_outputs\":"
              + "{\"tool_calls\":[{\"id\":\"call_1\",\"type\":\"function\",\"function\":{\"name\":\"%s\","
              + "\"arguments\":%s}}]}}}";
      String body = Assistants.answer(filled(run, name, quoted(arguments)), toolbox).orElseThrow();
      return text(only(RawJson.parse(body).get("tool_outputs").orElseThrow()), "output");
    }
  },
  RESPONSES {
    @Override
    String output(Toolbox toolbox, String name, String arguments) {
      String response =
          "{\"output\":[{\"type\":\"function_call\",\"call_id\":\"call_1\",\"name\":\"%s\","
              + "\"arguments\":%s}]}";
      String items =
          Responses.answer(filled(response, name, quoted(arguments)), toolbox).orElseThrow();
      return text(only(RawJson.parse(items)), "output");
    }
  },
  CHAT {
    @Override
    String output(Toolbox toolbox, String name, String arguments) {
      String completion =
          "{\"choices\":[{\"finish_reason\":\"tool_calls\",\"message\":{\"role\":\"assistant\","
              + "\"tool_calls\":[{\"id\":\"call_1\",\"type\":\"function\",\"function\":{\"name\":\"%s\","
              + "\"arguments\":%s}}]}}]}";
      String messages =
          ChatCompletions.answer(filled(completion, name, quoted(arguments)), toolbox)
              .orElseThrow();
      return text(RawJson.parse(messages).elements().get(1), "content");
    }
  },
  MESSAGES {
    @Override
    String output(Toolbox toolbox, String name, String arguments) {
      String message =
          "{\"role\":\"assistant\",\"stop_reason\":\"tool_use\",\"content\":[{\"type\":\"tool_use\","
              + "\"id\":\"call_1\",\"name\":\"%s\",\"input\":%s}]}";
      String messages = Messages.answer(filled(message, name, arguments), toolbox).orElseThrow();
      RawJson results = RawJson.parse(messages).elements().get(1).get("content").orElseThrow();
      return text(only(results), "content");
    }
  };

  /**
   * The output of a call.
   *
   * @param arguments a JSON object
   */
  abstract String output(Toolbox toolbox, String name, String arguments);

  private static String filled(String document, String name, String arguments) {
    return document.formatted(name, arguments);
  }

  private static String quoted(String text) {
    return JsonText.quoted(text);
  }

  private static RawJson only(RawJson array) {
    return array.elements().get(0);
  }

  private static String text(RawJson object, String name) {
    return object.text(name).orElseThrow();
  }
}
