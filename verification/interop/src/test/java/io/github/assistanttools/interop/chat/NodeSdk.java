package io.github.assistanttools.interop.chat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.assistanttools.interop.OpenAiJava;
import io.github.assistanttools.interop.node.NodeLoop;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.chat.ChatCompletions;
import java.net.URI;

/** OpenAI's own SDK for JavaScript, in a loop of the script {@code chat.mjs}. */
final class NodeSdk {

  private NodeSdk() {}

  static Outcome run(URI base, Toolbox toolbox, Delivery delivery, String prompt) {
    ObjectNode task = JsonNodeFactory.instance.objectNode();
    task.put("stream", delivery == Delivery.STREAM)
        .put("prompt", prompt)
        .set("tools", OpenAiJava.tree(ChatCompletions.tools(toolbox)));
    return Outcome.of(
        NodeLoop.run(
            "chat.mjs", base, task, completion -> ChatCompletions.answer(completion, toolbox)));
  }
}
