package io.github.assistanttools.testkit.core;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parameters in a request's body, or in an object within it, read by name and type. A problem
 * with one is an {@link ErrorResponse} with its path, such as {@code tool_outputs[0].output}. Null
 * counts as absent for an optional parameter.
 */
public final class Parameters {

  private final JsonNode json;
  private final String path;

  private Parameters(JsonNode json, String path) {
    this.json = json;
    this.path = path;
  }

  public static Parameters none() {
    return new Parameters(Json.object(), "");
  }

  /**
   * @param body must be an object; a missing body counts as an empty one
   */
  public static Parameters of(JsonNode body) {
    if (body.isMissingNode()) {
      return none();
    }
    if (!body.isObject()) {
      throw ErrorResponse.malformedJson();
    }
    return new Parameters(body, "");
  }

  /** Refuses all other parameters: a misspelled one must not go unnoticed. */
  public Parameters only(Set<String> known) {
    for (String name : json.propertyNames()) {
      if (!known.contains(name)) {
        throw ErrorResponse.unknown(path(name));
      }
    }
    return this;
  }

  public String string(String name) {
    return expect(required(name), path(name), "a string", JsonNode::isString).stringValue();
  }

  public Optional<String> optionalString(String name) {
    return optional(name, "a string", JsonNode::isString).map(JsonNode::stringValue);
  }

  /** A string of at most so many characters, where a surrogate pair counts as one. */
  public String text(String name, int longest) {
    String text = string(name);
    int length = text.codePointCount(0, text.length());
    if (length > longest) {
      throw ErrorResponse.tooLong(path(name), longest, length);
    }
    return text;
  }

  public Optional<String> optionalText(String name, int longest) {
    return has(name) ? Optional.of(text(name, longest)) : Optional.empty();
  }

  /** False if absent. */
  public boolean flag(String name) {
    return flagOr(name, false);
  }

  public boolean flagOr(String name, boolean otherwise) {
    return optional(name, "a boolean", JsonNode::isBoolean)
        .map(JsonNode::booleanValue)
        .orElse(otherwise);
  }

  public Optional<JsonNode> optionalObject(String name) {
    return optional(name, "an object", JsonNode::isObject);
  }

  public Optional<JsonNode> optionalArray(String name) {
    return optional(name, "an array", JsonNode::isArray);
  }

  /** A parameter such as {@code tool_choice}, which is a word or an object. */
  public Optional<JsonNode> optionalStringOrObject(String name) {
    return optional(name, "a string or an object", node -> node.isString() || node.isObject());
  }

  public Optional<JsonNode> optionalInteger(String name, long least) {
    Optional<JsonNode> number = optional(name, "an integer", JsonNode::isIntegralNumber);
    number.ifPresent(node -> atLeast(name, node, BigDecimal.valueOf(least)));
    return number;
  }

  public Optional<JsonNode> optionalNumber(String name, long least, long most) {
    Optional<JsonNode> number = optional(name, "a decimal", JsonNode::isNumber);
    number.ifPresent(
        node -> {
          atLeast(name, node, BigDecimal.valueOf(least));
          if (node.decimalValue().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw ErrorResponse.parameter(
                path(name),
                "decimal_above_max_value",
                "Invalid '%s': above maximum value. Expected a value <= %d, but got %s instead."
                    .formatted(path(name), most, node));
          }
        });
    return number;
  }

  /** One of several words, if it is present. */
  public Optional<String> optionalWord(String name, List<String> supported) {
    Optional<String> word = optionalString(name);
    word.ifPresent(
        got -> {
          if (!supported.contains(got)) {
            throw ErrorResponse.value(path(name), got, supported);
          }
        });
    return word;
  }

  /** One of several words. */
  public String requiredWord(String name, List<String> supported) {
    return optionalWord(name, supported).orElseThrow(() -> ErrorResponse.missing(path(name)));
  }

  /** At most 16 pairs of strings; empty if absent. */
  public ObjectNode metadata() {
    JsonNode metadata = optionalObject("metadata").orElseGet(Json::object);
    if (metadata.size() > 16) {
      throw ErrorResponse.parameter(
          path("metadata"),
          "object_above_max_properties",
          "Invalid '%s': too many properties. Expected at most 16, but got %d instead."
              .formatted(path("metadata"), metadata.size()));
    }
    for (String key : metadata.propertyNames()) {
      expect(metadata.get(key), path("metadata") + "." + key, "a string", JsonNode::isString);
    }
    return (ObjectNode) metadata;
  }

  public Parameters object(String name) {
    return new Parameters(
        expect(required(name), path(name), "an object", JsonNode::isObject), path(name) + ".");
  }

  /** The objects of an array, whose items must all be objects. */
  public List<Parameters> objects(String name) {
    JsonNode array = expect(required(name), path(name), "an array", JsonNode::isArray);
    List<Parameters> objects = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      String item = path(name) + "[" + i + "]";
      objects.add(
          new Parameters(expect(array.get(i), item, "an object", JsonNode::isObject), item + "."));
    }
    return objects;
  }

  public boolean has(String name) {
    return json.hasNonNull(name);
  }

  public JsonNode get(String name) {
    return required(name);
  }

  /** The object itself; never modified. */
  public ObjectNode json() {
    return (ObjectNode) json;
  }

  /** A parameter's path. */
  public String path(String name) {
    return path + name;
  }

  private Optional<JsonNode> optional(String name, String expected, Test test) {
    return has(name)
        ? Optional.of(expect(json.get(name), path(name), expected, test))
        : Optional.empty();
  }

  private JsonNode required(String name) {
    JsonNode value = json.get(name);
    if (value == null) {
      throw ErrorResponse.missing(path(name));
    }
    return value;
  }

  private void atLeast(String name, JsonNode number, BigDecimal least) {
    if (number.decimalValue().compareTo(least) < 0) {
      String kind = number.isIntegralNumber() ? "integer" : "decimal";
      throw ErrorResponse.parameter(
          path(name),
          kind + "_below_min_value",
          "Invalid '%s': below minimum value. Expected a value >= %s, but got %s instead."
              .formatted(path(name), least, number));
    }
  }

  private static JsonNode expect(JsonNode value, String path, String expected, Test test) {
    if (!test.passes(value)) {
      throw ErrorResponse.type(path, expected, kind(value));
    }
    return value;
  }

  private static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "a string";
      case BOOLEAN -> "a boolean";
      case NUMBER -> value.isIntegralNumber() ? "an integer" : "a decimal";
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      default -> "null";
    };
  }

  private interface Test {
    boolean passes(JsonNode value);
  }
}
