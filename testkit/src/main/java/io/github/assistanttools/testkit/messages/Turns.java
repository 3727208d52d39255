package io.github.assistanttools.testkit.messages;

import io.github.assistanttools.testkit.core.ErrorResponse;
import io.github.assistanttools.testkit.core.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The messages of a request: each checked, and each call with its result in the next message. */
final class Turns {

  private final List<Parameters> messages;

  private Turns(List<Parameters> messages) {
    this.messages = messages;
  }

  static Turns of(Parameters body, boolean thinking) {
    List<Parameters> messages = body.objects("messages");
    if (messages.isEmpty()) {
      throw ErrorResponse.invalid("messages: at least one message is required");
    }
    List<String> open = List.of();
    for (int i = 0; i < messages.size(); i++) {
      Parameters message = messages.get(i);
      message.requiredWord("role", List.of("user", "assistant", "system"));
      checkResults(i, blocks(message), open);
      open = calls(message);
      if (thinking && !open.isEmpty()) {
        checkThinking(i, blocks(message));
      }
    }
    if (!open.isEmpty()) {
      throw missing(messages.size() - 1, open);
    }
    return new Turns(messages);
  }

  /** How many messages with results came since the user's last message with a text alone. */
  int answered() {
    int turns = 0;
    for (Parameters message : messages) {
      if (message.string("role").equals("user")) {
        turns = results(blocks(message)).isEmpty() ? 0 : turns + 1;
      }
    }
    return turns;
  }

  /** The user's last message without results; empty if there is none. */
  String prompt() {
    return messages.stream()
        .filter(message -> message.string("role").equals("user"))
        .filter(message -> results(blocks(message)).isEmpty())
        .reduce((earlier, later) -> later)
        .map(Turns::text)
        .orElse("");
  }

  /** All messages as text, for counting tokens. */
  String text() {
    return messages.stream()
        .map(message -> message.json().toString())
        .collect(Collectors.joining());
  }

  private static String text(Parameters message) {
    return message.get("content").isString()
        ? message.string("content")
        : blocks(message).stream()
            .map(block -> block.optionalString("text").orElse(""))
            .collect(Collectors.joining());
  }

  /** None for a message that is a text. */
  private static List<Parameters> blocks(Parameters message) {
    return message.get("content").isString() ? List.of() : message.objects("content");
  }

  private static List<String> calls(Parameters message) {
    List<String> ids = new ArrayList<>();
    for (Parameters block : blocks(message)) {
      if (block.string("type").equals("tool_use")) {
        block.string("name");
        block.object("input");
        ids.add(block.string("id"));
      }
    }
    return ids;
  }

  /** The results come first: those after another block do not count. */
  private static List<Parameters> results(List<Parameters> blocks) {
    return blocks.stream().takeWhile(block -> block.string("type").equals("tool_result")).toList();
  }

  private static void checkResults(int index, List<Parameters> blocks, List<String> calls) {
    List<String> open = new ArrayList<>(calls);
    results(blocks).forEach(result -> open.remove(result.string("tool_use_id")));
    if (!open.isEmpty()) {
      throw missing(index - 1, open);
    }
    for (int i = 0; i < blocks.size(); i++) {
      Parameters block = blocks.get(i);
      if (block.string("type").equals("tool_result")) {
        block.only(
            Set.of("type", "tool_use_id", "content", "is_error", "cache_control", "toolset_name"));
        block.flag("is_error");
        if (!calls.contains(block.string("tool_use_id"))) {
          throw orphan(index, i, block.string("tool_use_id"));
        }
      }
    }
  }

  private static void checkThinking(int index, List<Parameters> blocks) {
    String first = blocks.get(0).string("type");
    if (!first.equals("thinking") && !first.equals("redacted_thinking")) {
      throw ErrorResponse.invalid(
          "messages.%d.content.0.type: Expected `thinking` or `redacted_thinking`, but found `%s`."
              .formatted(index, first));
    }
    if (first.equals("thinking")
        && !blocks
            .get(0)
            .string("signature")
            .equals(Thinking.signature(blocks.get(0).string("thinking")))) {
      throw ErrorResponse.invalid(
          "messages.%d.content.0: Invalid `signature` in `thinking` block".formatted(index));
    }
  }

  private static ErrorResponse missing(int index, List<String> ids) {
    return ErrorResponse.invalid(
        ("messages.%d: `tool_use` ids were found without `tool_result` blocks immediately after: %s."
                + " Each `tool_use` block must have a corresponding `tool_result` block in the next"
                + " message.")
            .formatted(index, String.join(", ", ids)));
  }

  private static ErrorResponse orphan(int message, int block, String id) {
    return ErrorResponse.invalid(
        ("messages.%d.content.%d: unexpected `tool_use_id` found in `tool_result` blocks: %s."
                + " Each `tool_result` block must have a corresponding `tool_use` block in the"
                + " previous message.")
            .formatted(message, block, id));
  }
}
