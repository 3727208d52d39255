package io.github.assistanttools.testkit.assistants;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An assistant. Immutable.
 *
 * @param json its representation in responses; never modified
 */
record Assistant(String id, ObjectNode json) {

  String model() {
    return json.get("model").stringValue();
  }

  /** Empty if there are none. */
  String instructions() {
    return json.get("instructions").stringValue("");
  }

  /** A property that a run inherits unless its request sets it. */
  JsonNode get(String property) {
    return json.get(property);
  }
}
