package io.github.assistanttools.interop.node;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.assistanttools.interop.OpenAiJava;
import io.github.assistanttools.interop.Refused;
import io.github.assistanttools.testkit.LocalServer;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * A script that drives a loop with OpenAI's own SDK. It writes each document of the server as a
 * line, and reads the line with the answer: {@code null} after the last document. An error of the
 * server is the last line.
 */
public final class NodeLoop {

  private NodeLoop() {}

  /**
   * Runs a script to its end.
   *
   * @param task the first line that the script reads
   * @param answer answers a document; empty if it has no calls
   * @return the last document
   * @throws Refused if the server refused a request
   */
  public static JsonNode run(
      String file, URI base, JsonNode task, Function<String, Optional<String>> answer) {
    ProcessBuilder process = NodePackages.get().node(file);
    process.environment().put("OPENAI_BASE_URL", base.toString());
    process.environment().put("OPENAI_API_KEY", LocalServer.KEY);
    try (NodeScript script = NodeScript.start(process)) {
      script.write(task.toString());
      JsonNode last = null;
      for (Optional<String> line = script.read(); line.isPresent(); line = script.read()) {
        last = OpenAiJava.tree(line.get());
        if (last.has("refused")) {
          break;
        }
        script.write(answer.apply(line.get()).orElse("null"));
      }
      script.assertEndedWell();
      if (last.has("refused")) {
        throw refused(last.get("refused"));
      }
      return last;
    }
  }

  private static Refused refused(JsonNode error) {
    return new Refused(
        error.get("status").asInt(200),
        error.get("message").textValue(),
        Optional.ofNullable(error.get("type").textValue()),
        Optional.ofNullable(error.get("code").textValue()),
        Optional.ofNullable(error.get("param").textValue()),
        Optional.empty());
  }
}
