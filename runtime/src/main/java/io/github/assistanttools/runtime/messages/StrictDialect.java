package io.github.assistanttools.runtime.messages;

import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.internal.RawJson;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
  private static final String PROPERTIES = "properties";

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
    if (root.text(TYPE).filter("object"::equals).isEmpty()) {
      throw place.refused("expected the type object");
    }
    Map<String, RawJson> definitions = fields(root, DEFINITIONS);
    checkNode(root, place, AT_THE_ROOT);
    definitions.forEach((name, node) -> checkNode(node, place.at(DEFINITIONS).at(name), Set.of()));
    for (String name : definitions.keySet()) {
      checkRecursion(name, definitions, place.at(DEFINITIONS).at(name));
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
    long kinds = Stream.of(TYPE, ANY_OF, REF).filter(node.fields()::containsKey).count();
    if (kinds != 1) {
      throw place.refused("expected exactly one of type, anyOf and $ref");
    }
    Set<String> allowed = new HashSet<>(EVERYWHERE);
    allowed.addAll(atThisPlace);
    node.fields().keySet().stream()
        .filter(Set.of(TYPE, ANY_OF, REF)::contains)
        .forEach(allowed::add);
    List<String> types = types(node);
    types.forEach(type -> allowed.addAll(BY_TYPE.getOrDefault(type, Set.of())));
    for (String keyword : node.fields().keySet()) {
      if (!allowed.contains(keyword)) {
        throw place.at(keyword).refused("unsupported keyword");
      }
    }
    if (types.size() > 1 || node.get(ANY_OF).isPresent()) {
      unions++;
    }
    checkValues(node, types, place);
    checkChildren(node, place);
  }

  private static List<String> types(RawJson node) {
    Optional<RawJson> type = node.get(TYPE);
    List<RawJson> values =
        type.filter(RawJson::isString).isPresent()
            ? List.of(type.get())
            : type.map(RawJson::elements).orElse(List.of());
    return values.stream().map(RawJson::textOrSource).toList();
  }

  private void checkValues(RawJson node, List<String> types, Place place) {
    node.text("format")
        .filter(format -> !FORMATS.contains(format))
        .ifPresent(
            format -> {
              throw place.at("format").refused("unsupported format");
            });
    node.text(REF)
        .filter(target -> !target.startsWith("#/" + DEFINITIONS + "/"))
        .ifPresent(
            target -> {
              // Another target, such as the root, would be recursion.
              throw place.at(REF).refused("expected a reference to one of $defs");
            });
    node.get("minItems")
        .filter(least -> !Set.of("0", "1").contains(least.source()))
        .ifPresent(
            least -> {
              throw place.at("minItems").refused("expected 0 or 1");
            });
    if (types.contains("object")) {
      if (node.get("additionalProperties")
          .filter(each -> each.source().equals("false"))
          .isEmpty()) {
        throw place.at("additionalProperties").refused("expected false");
      }
      Set<String> required = new HashSet<>();
      node.get("required")
          .ifPresent(names -> names.elements().forEach(name -> required.add(name.textOrSource())));
      optional +=
          (int)
              fields(node, PROPERTIES).keySet().stream()
                  .filter(name -> !required.contains(name))
                  .count();
    }
  }

  private void checkChildren(RawJson node, Place place) {
    fields(node, PROPERTIES)
        .forEach((name, child) -> checkNode(child, place.at(PROPERTIES).at(name), Set.of()));
    node.get("items").ifPresent(child -> checkNode(child, place.at("items"), Set.of()));
    List<RawJson> branches = node.get(ANY_OF).map(RawJson::elements).orElse(List.of());
    for (int i = 0; i < branches.size(); i++) {
      checkNode(branches.get(i), place.at(ANY_OF).at(Integer.toString(i)), Set.of());
    }
  }

  private static Map<String, RawJson> fields(RawJson node, String name) {
    return node.get(name).map(RawJson::fields).orElse(Map.of());
  }

  /** Follows the references from a definition: one that leads back to it would have no end. */
  private static void checkRecursion(String name, Map<String, RawJson> definitions, Place place) {
    String self = "#/" + DEFINITIONS + "/" + name;
    Set<String> reached = new HashSet<>();
    Deque<RawJson> open = new ArrayDeque<>(List.of(definitions.get(name)));
    while (!open.isEmpty()) {
      RawJson node = open.pop();
      open.addAll(node.fields().values());
      open.addAll(node.elements());
      String target = node.text(REF).orElse("");
      if (target.equals("#") || target.equals(self)) {
        throw place.refused("recursion");
      }
      RawJson definition = definitions.get(target.substring(target.lastIndexOf('/') + 1));
      if (definition != null && reached.add(target)) {
        open.add(definition);
      }
    }
  }
}
