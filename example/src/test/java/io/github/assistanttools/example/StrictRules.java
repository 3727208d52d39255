package io.github.assistanttools.example;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A rule of strict mode that no meta-schema can express: every property is required, in order. */
final class StrictRules {

  private StrictRules() {}

  /** The objects in which {@code required} does not list exactly the properties. */
  static List<String> violations(JsonNode schema) {
    List<String> found = new ArrayList<>();
    visit(schema, "#", found);
    return found;
  }

  private static void visit(JsonNode schema, String path, List<String> found) {
    if (schema.has("properties") || schema.has("required")) {
      List<String> properties = List.copyOf(schema.path("properties").propertyNames());
      List<String> required =
          schema.path("required").valueStream().map(JsonNode::asString).toList();
      if (!properties.equals(required)) {
        found.add(path + ": properties " + properties + ", required " + required);
      }
    }
    for (String keyword : List.of("properties", "$defs")) {
      String inside = path + "/" + keyword + "/";
      schema.path(keyword).forEachEntry((name, inner) -> visit(inner, inside + name, found));
    }
    if (schema.has("items")) {
      visit(schema.get("items"), path + "/items", found);
    }
    for (JsonNode choice : schema.path("anyOf")) {
      visit(choice, path + "/anyOf", found);
    }
  }
}
