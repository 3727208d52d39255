package io.github.assistanttools.example.server;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An assistant. It never changes once it is made.
 *
 * @param json as it is answered; nobody changes it
 */
record Assistant(String id, ObjectNode json) {

  String model() {
    return json.get("model").stringValue();
  }

  /** Empty if there are none. */
  String instructions() {
    return json.get("instructions").stringValue("");
  }

  /** A property that a run takes over unless its request has its own. */
  JsonNode get(String property) {
    return json.get(property);
  }
}
