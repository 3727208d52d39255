package io.github.assistanttools.testkit.responses;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.assistanttools.testkit.core.Ids;
import io.github.assistanttools.testkit.core.Json;
import java.util.Base64;
import tools.jackson.databind.node.ObjectNode;

/** Items of reasoning, which precede calls and must come back with them. */
final class Reasoning {

  private Reasoning() {}

  /** As it begins in a stream: its encrypted content is incomplete. */
  static ObjectNode begun() {
    String id = Ids.next("rs");
    ObjectNode item = Json.object().put("id", id).put("type", "reasoning");
    item.putArray("summary");
    return item.put("encrypted_content", encrypted(id).substring(0, 8));
  }

  static ObjectNode done(ObjectNode begun) {
    return begun.deepCopy().put("encrypted_content", encrypted(begun.get("id").stringValue()));
  }

  /** Follows from the id, so that the server can verify it, even after a restart. */
  static String encrypted(String id) {
    byte[] content = ("the reasoning in " + id).getBytes(UTF_8);
    return "gAAAA" + Base64.getUrlEncoder().withoutPadding().encodeToString(content);
  }
}
