package io.github.assistanttools.testkit.chat;

import io.github.assistanttools.testkit.core.ErrorResponse;
import io.github.assistanttools.testkit.core.Parameters;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The messages of a request, each checked, and with the calls answered. */
final class ChatMessages {

  private static final List<String> ROLES =
      List.of("developer", "system", "user", "assistant", "tool", "function");
  private static final Set<String> INSTEAD_OF_CONTENT = Set.of("refusal", "audio", "function_call");
  private static final Set<String> OF_TOOL = Set.of("role", "content", "tool_call_id", "name");

  private final List<Parameters> messages;

  private ChatMessages(List<Parameters> messages) {
    this.messages = messages;
  }

  static ChatMessages of(Parameters body) {
    List<Parameters> messages = body.objects("messages");
    if (messages.isEmpty()) {
      throw ErrorResponse.parameter(
          "messages",
          "empty_array",
          "Invalid 'messages': empty array. Expected an array with minimum length 1,"
              + " but got an empty array instead.");
    }
    messages.forEach(ChatMessages::check);
    checkCalls(messages);
    return new ChatMessages(messages);
  }

  /** How many messages with calls came since the user's last message. */
  int answeredTurns() {
    int turns = 0;
    for (Parameters message : messages) {
      if (message.string("role").equals("user")) {
        turns = 0;
      } else if (isCalls(message)) {
        turns++;
      }
    }
    return turns;
  }

  /** The user's last message; empty if there is none. */
  String prompt() {
    return messages.stream()
        .filter(message -> message.string("role").equals("user"))
        .reduce((earlier, later) -> later)
        .map(message -> text(message.get("content")))
        .orElse("");
  }

  /** All messages as text, for counting tokens. */
  String text() {
    return messages.stream()
        .map(message -> message.json().toString())
        .collect(Collectors.joining());
  }

  private static String text(JsonNode content) {
    return content.isString()
        ? content.stringValue()
        : content
            .valueStream()
            .map(part -> part.path("text").asString(""))
            .collect(Collectors.joining());
  }

  private static void check(Parameters message) {
    switch (message.requiredWord("role", ROLES)) {
      case "assistant" -> checkAssistant(message);
      case "tool" -> checkTool(message);
      default -> checkContent(message);
    }
  }

  /** Servers add properties to these, such as reasoning, which must be accepted. */
  private static void checkAssistant(Parameters message) {
    if (!message.has("tool_calls")) {
      if (message.has("content") || INSTEAD_OF_CONTENT.stream().noneMatch(message::has)) {
        checkContent(message);
      }
      return;
    }
    List<Parameters> calls = message.objects("tool_calls");
    if (calls.isEmpty()) {
      throw ErrorResponse.parameter(
          message.path("tool_calls"),
          "empty_array",
          "Invalid '%s': empty array. Expected an array with minimum length 1, but got an empty array instead."
              .formatted(message.path("tool_calls")));
    }
    for (Parameters call : calls) {
      call.string("id");
      if (call.requiredWord("type", List.of("function", "custom")).equals("function")) {
        Parameters function = call.object("function");
        function.string("name");
        function.string("arguments");
      }
    }
  }

  private static void checkTool(Parameters message) {
    message.only(OF_TOOL).string("tool_call_id");
    checkContent(message);
    if (message.get("content").isArray()) {
      message.objects("content").forEach(part -> part.requiredWord("type", List.of("text")));
    }
  }

  private static void checkContent(Parameters message) {
    JsonNode content = message.get("content");
    if (!content.isString() && message.objects("content").isEmpty()) {
      throw ErrorResponse.parameter(
          message.path("content"),
          "empty_array",
          "Invalid '%s': empty array. Expected an array with minimum length 1, but got an empty array instead."
              .formatted(message.path("content")));
    }
  }

  /** The outputs of a message's calls follow it directly. */
  private static void checkCalls(List<Parameters> messages) {
    Set<String> open = new LinkedHashSet<>();
    for (int i = 0; i < messages.size(); i++) {
      Parameters message = messages.get(i);
      if (message.string("role").equals("tool")) {
        if (!open.remove(message.string("tool_call_id"))) {
          throw ErrorResponse.parameter(
              "messages[" + i + "].role",
              null,
              "Messages with role 'tool' must be a response to a preceding message with 'tool_calls'.");
        }
      } else {
        checkAnswered(open);
        if (isCalls(message)) {
          message.objects("tool_calls").forEach(call -> open.add(call.string("id")));
        }
      }
    }
    checkAnswered(open);
  }

  private static void checkAnswered(Set<String> open) {
    if (!open.isEmpty()) {
      throw ErrorResponse.parameter(
          "messages",
          null,
          "An assistant message with 'tool_calls' must be followed by tool messages responding to"
              + " each 'tool_call_id'. The following tool_call_ids did not have response messages: "
              + String.join(", ", open));
    }
  }

  private static boolean isCalls(Parameters message) {
    return message.string("role").equals("assistant") && message.has("tool_calls");
  }
}
