package io.github.assistanttools.interop.responses;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.assistanttools.interop.OpenAiJava;
import io.github.assistanttools.interop.node.NodeLoop;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.responses.Responses;
import java.net.URI;
import java.util.Locale;

/** OpenAI's own SDK for JavaScript, in a loop of the script {@code responses.mjs}. */
final class NodeSdk {

  private NodeSdk() {}

  static Outcome run(URI base, Toolbox toolbox, Mode mode, String prompt) {
    ObjectNode task = JsonNodeFactory.instance.objectNode();
    task.put("state", mode.state().name().toLowerCase(Locale.ROOT))
        .put("stream", mode.isStream())
        .put("background", mode.isBackground())
        .put("prompt", prompt)
        .set("tools", OpenAiJava.tree(Responses.tools(toolbox)));
    JsonNode last =
        NodeLoop.run(
            "responses.mjs", base, task, response -> ResponsesLoop.answer(response, toolbox));
    return Outcome.of(last);
  }
}
