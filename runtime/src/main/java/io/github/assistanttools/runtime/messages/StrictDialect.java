package io.github.assistanttools.runtime.messages;

import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.internal.RawJson;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks schemas against the dialect of Anthropic's strict mode, and counts what one request may
 * contain. The server refuses everything else with status 400; that is noticed here before. The
 * keywords are those of the {@code JsonSchemaValidator} in Anthropic's SDK.
 */
final class StrictDialect {
  private static final int MOST_OPTIONAL = 24;
  private static final int MOST_UNIONS = 16;

  private static final String TYPE = "type";
  private static final String ANY_OF = "anyOf";
  private static final String REF = "$ref";
  private static final String DEFINITIONS = "$defs";
  private static final String DEFINITION = "#/" + DEFINITIONS + "/";
  private static final String PROPERTIES = "properties";
  private static final Set<String> KINDS = Set.of(TYPE, ANY_OF, REF);

  private static final Set<String> EVERYWHERE = Set.of("title", "description");
  private static final Set<String> AT_THE_ROOT = Set.of("$schema", "$id", DEFINITIONS);
  private static final Set<String> OF_ENUMS = Set.of("enum", "const");
  private static final Map<String, Set<String>> BY_TYPE =
      Map.of(
          "object", Set.of(PROPERTIES, "required", "additionalProperties"),
          "array", Set.of("items", "minItems"),
          "string", Set.of("enum", "const", "format"),
          "number", OF_ENUMS,
          "integer", OF_ENUMS,
          "boolean", OF_ENUMS,
          "null", OF_ENUMS);

  private static final Set<String> FORMATS =
      Set.of(
          "date-time",
          "time",
          "date",
          "duration",
          "email",
          "hostname",
          "uri",
          "ipv4",
          "ipv6",
          "uuid");

  private int optional;
  private int unions;

  /** Where a schema is checked. */
  private record Place(FunctionDefinition function, String pointer) {
    Place at(String name) {
      return new Place(function, pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    IllegalArgumentException refused(String reason) {
      return new IllegalArgumentException(
          function.name()
              + ": its parameters do not fit the strict mode of the Messages API: "
              + (pointer.isEmpty() ? "the root" : pointer)
              + ": "
              + reason);
    }
  }

  /**
   * Checks the plain parameters of a function, which must be strict together with those checked
   * before.
   *
   * @throws IllegalArgumentException if the strict mode does not accept them
   */
  void check(FunctionDefinition function) {
    RawJson root = RawJson.parse(function.plainParameters());
    Place place = new Place(function, "");
    if (!root.text(TYPE).orElse("").equals("object")) {
      throw place.refused("expected the type object");
    }
    Map<String, RawJson> definitions = fields(root, DEFINITIONS);
    checkNode(root, place, AT_THE_ROOT);
    for (Map.Entry<String, RawJson> definition : definitions.entrySet()) {
      String name = definition.getKey();
      Place there = place.at(DEFINITIONS).at(name);
      checkNode(definition.getValue(), there, Set.of());
      checkRecursion(name, definitions, there);
    }
    requireAtMost(MOST_OPTIONAL, optional, "optional parameters", place);
    requireAtMost(MOST_UNIONS, unions, "unions", place);
  }

  private static void requireAtMost(int most, int actual, String what, Place place) {
    if (actual > most) {
      throw place.refused(
          "one request may have " + most + " " + what + ", and with this function has " + actual);
    }
  }

  private void checkNode(RawJson node, Place place, Set<String> atThisPlace) {
    Map<String, RawJson> fields = node.fields();
    Set<String> kinds = new HashSet<>(KINDS);
    kinds.retainAll(fields.keySet());
    if (kinds.size() != 1) {
      throw place.refused("expected exactly one of type, anyOf and $ref");
    }
    List<String> types = types(node);
    Set<String> allowed = new HashSet<>(kinds);
    allowed.addAll(EVERYWHERE);
    allowed.addAll(atThisPlace);
    for (String type : types) {
      allowed.addAll(BY_TYPE.getOrDefault(type, Set.of()));
    }
    for (String keyword : fields.keySet()) {
      if (!allowed.contains(keyword)) {
        throw place.at(keyword).refused("unsupported keyword");
      }
    }
    if (types.size() > 1 || kinds.contains(ANY_OF)) {
      unions++;
    }
    checkValues(node, place);
    if (types.contains("object")) {
      checkObject(node, place);
    }
    checkChildren(node, place);
  }

  private static List<String> types(RawJson node) {
    RawJson type = node.fields().get(TYPE);
    return type == null ? List.of() : type.isString() ? List.of(text(type)) : texts(type);
  }

  private static List<String> texts(RawJson array) {
    List<String> texts = new ArrayList<>();
    for (RawJson element : array.elements()) {
      texts.add(text(element));
    }
    return texts;
  }

  private static String text(RawJson value) {
    return value.textOrSource();
  }

  private static void checkValues(RawJson node, Place place) {
    String format = node.text("format").orElse("");
    if (!format.isEmpty() && !FORMATS.contains(format)) {
      throw place.at("format").refused("unsupported format");
    }
    RawJson least = node.fields().get("minItems");
    if (least != null && !least.source().equals("0") && !least.source().equals("1")) {
      throw place.at("minItems").refused("expected 0 or 1");
    }
    String target = node.text(REF).orElse(DEFINITION);
    if (!target.startsWith(DEFINITION)) {
      // Another target, such as the root, would be recursion.
      throw place.at(REF).refused("expected a reference to one of $defs");
    }
  }

  private void checkObject(RawJson node, Place place) {
    RawJson additional = node.fields().get("additionalProperties");
    if (additional == null || !additional.source().equals("false")) {
      throw place.at("additionalProperties").refused("expected false");
    }
    Set<String> properties = new HashSet<>(fields(node, PROPERTIES).keySet());
    RawJson required = node.fields().get("required");
    if (required != null) {
      properties.removeAll(texts(required));
    }
    optional += properties.size();
  }

  private void checkChildren(RawJson node, Place place) {
    for (Map.Entry<String, RawJson> property : fields(node, PROPERTIES).entrySet()) {
      checkNode(property.getValue(), place.at(PROPERTIES).at(property.getKey()), Set.of());
    }
    RawJson items = node.fields().get("items");
    if (items != null) {
      checkNode(items, place.at("items"), Set.of());
    }
    RawJson branches = node.fields().get(ANY_OF);
    int number = 0;
    for (RawJson branch : branches == null ? List.<RawJson>of() : branches.elements()) {
      checkNode(branch, place.at(ANY_OF).at(Integer.toString(number++)), Set.of());
    }
  }

  private static Map<String, RawJson> fields(RawJson node, String name) {
    RawJson value = node.fields().get(name);
    return value == null ? Map.of() : value.fields();
  }

  /** Follows the references from a definition: one that leads back to it would have no end. */
  private static void checkRecursion(String name, Map<String, RawJson> definitions, Place place) {
    Set<String> reached = new HashSet<>();
    Deque<RawJson> open = new ArrayDeque<>(List.of(definitions.get(name)));
    while (!open.isEmpty()) {
      RawJson node = open.pop();
      open.addAll(node.fields().values());
      open.addAll(node.elements());
      String target = node.text(REF).orElse("");
      if (target.equals(DEFINITION + name)) {
        throw place.refused("recursion");
      }
      RawJson definition = definitions.get(target.substring(target.lastIndexOf('/') + 1));
      if (definition != null && reached.add(target)) {
        open.add(definition);
      }
    }
  }
}
