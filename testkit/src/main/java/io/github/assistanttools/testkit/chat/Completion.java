package io.github.assistanttools.testkit.chat;

import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.script.Round;
import io.github.assistanttools.testkit.script.Turn;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A completion in one piece. */
final class Completion implements Round.Writer {

  private final String id;
  private final ChatRequest request;
  private final long now;
  private final StringBuilder content = new StringBuilder();
  private final ArrayNode calls = Json.array();
  private String finishReason = "stop";
  private boolean endless;

  Completion(String id, ChatRequest request, long now) {
    this.id = id;
    this.request = request;
    this.now = now;
  }

  boolean isEndless() {
    return endless;
  }

  @Override
  public void text(String text) {
    content.append(text);
  }

  @Override
  public void calls(List<Turn.Call> made) {
    made.forEach(call -> calls.add(Calls.json(call)));
    finishReason = "tool_calls";
  }

  @Override
  public void failure(Turn.Failure failure) {
    throw Calls.error(failure);
  }

  @Override
  public void incomplete(Turn.Incomplete incomplete) {
    content.append(incomplete.text());
    incomplete.calls().forEach(call -> calls.add(Calls.json(call)));
    finishReason = "length";
  }

  @Override
  public void endless(String text) {
    endless = true;
  }

  @Override
  public void streamError(String message) {
    // This is not a stream.
  }

  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("object", "chat.completion")
            .put("created", now)
            .put("model", request.model());
    ObjectNode choice = json.putArray("choices").addObject().put("index", 0);
    ObjectNode message = choice.putObject("message").put("role", "assistant");
    message.put("content", content.isEmpty() ? null : content.toString());
    message.putNull("refusal");
    if (!calls.isEmpty()) {
      message.set("tool_calls", calls);
    }
    choice.putNull("logprobs").put("finish_reason", finishReason);
    json.set("usage", Calls.usage(request, content + calls.toString()));
    return json;
  }
}
