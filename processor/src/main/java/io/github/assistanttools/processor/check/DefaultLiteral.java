package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.Constraint;
import io.github.assistanttools.processor.model.EnumConstant;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ToolInterface;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Holds the JSON literal of a {@code @Default} against the type it must fit. */
final class DefaultLiteral {

  private static final JsonFactory JSON = new JsonFactory();

  private final ToolInterface tool;
  private final List<Member> leftOut = new ArrayList<>();

  private String literal = "";

  /** How many elements or entries the array or object had that was read last. */
  private int counted;

  DefaultLiteral(ToolInterface tool) {
    this.tool = tool;
  }

  /** What is wrong with a literal, and the way out; empty if it fits. */
  Optional<String> fault(String literal, JsonType type) {
    this.literal = literal;
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), literal)) {
      JsonToken first = parser.nextToken();
      if (first == null || first == JsonToken.VALUE_NULL) {
        return Optional.of(
            "a default is a value; drop the @Default, or make it @Nullable or an Optional");
      }
      Optional<String> misfit = value(parser, type);
      if (misfit.isEmpty() && parser.nextToken() != null) {
        return Optional.of("the default goes on after its value; write one JSON literal");
      }
      return misfit.map(expected -> "the default does not fit: expected " + expected);
    } catch (JacksonException malformed) {
      return Optional.of(
          "the default is no JSON; write a literal such as 10, true, \"text\" (with the quotes) or [1, 2]");
    }
  }

  /** The members that the literals seen so far leave to their own defaults. */
  List<Member> leftOut() {
    return leftOut;
  }

  /** What was expected instead of the value the parser stands on; empty if that fits. */
  private Optional<String> value(JsonParser parser, JsonType type) {
    if (type instanceof JsonType.Nullable nullable) {
      return nullOr(parser, nullable.type());
    } else if (type instanceof JsonType.Maybe maybe) {
      return nullOr(parser, maybe.value());
    } else if (type instanceof JsonType.Constrained constrained) {
      return constrained(parser, constrained);
    } else if (type instanceof JsonType.Wrapped wrapped) {
      return value(parser, wrapped.value());
    } else if (type instanceof JsonType.UnionRef ref) {
      return variant(parser, tool.definition(ref));
    } else if (type instanceof JsonType.Scalar scalar) {
      return ScalarLiteral.misfit(parser, scalar.row());
    } else if (type instanceof JsonType.PrimitiveArray array) {
      return elements(parser, new JsonType.Scalar(array.element(), array.java()), false);
    } else if (type instanceof JsonType.Sequence sequence) {
      return elements(parser, sequence.element(), sequence.container().distinct());
    } else if (type instanceof JsonType.Choice choice) {
      return constant(parser, choice);
    } else if (type instanceof JsonType.Dictionary dictionary) {
      return entries(parser, dictionary);
    } else if (type instanceof JsonType.ObjectRef ref) {
      return properties(parser, tool.definition(ref));
    }
    // Anything fits Object; what is unsupported or missing is reported as such.
    parser.skipChildren();
    return Optional.empty();
  }

  private Optional<String> nullOr(JsonParser parser, JsonType type) {
    return parser.currentToken() == JsonToken.VALUE_NULL ? Optional.empty() : value(parser, type);
  }

  private Optional<String> constrained(JsonParser parser, JsonType.Constrained type) {
    JsonToken token = parser.currentToken();
    String text =
        token.isScalarValue() || token == JsonToken.PROPERTY_NAME ? parser.getString() : "";
    Optional<String> misfit = value(parser, type.type());
    for (Constraint constraint : type.constraints()) {
      if (misfit.isEmpty()) {
        misfit =
            switch (token) {
              case START_ARRAY -> ConstraintLiteral.count(counted, "elements", constraint);
              case START_OBJECT -> ConstraintLiteral.count(counted, "entries", constraint);
              case VALUE_TRUE, VALUE_FALSE ->
                  ConstraintLiteral.truth(token == JsonToken.VALUE_TRUE, constraint);
              case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                  ConstraintLiteral.number(new BigDecimal(text), constraint);
              default -> ConstraintLiteral.text(text, constraint);
            };
      }
    }
    return misfit;
  }

  private Optional<String> elements(JsonParser parser, JsonType element, boolean distinct) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return Optional.of("an array");
    }
    Set<Object> seen = new HashSet<>();
    int count = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      count++;
      boolean comparable = distinct && parser.currentToken().isScalarValue();
      if (comparable && !seen.add(identity(parser, element))) {
        return Optional.of("every element once");
      }
      Optional<String> misfit = value(parser, element);
      if (misfit.isPresent()) {
        return misfit;
      }
    }
    counted = count;
    return Optional.empty();
  }

  /** Scalars are the same if they have the same value: 1.0 and 1.00 are, "10:15" and "10:15:00". */
  private static Object identity(JsonParser parser, JsonType type) {
    String text = parser.getString();
    if (type instanceof JsonType.Nullable
        || type instanceof JsonType.Constrained
        || type instanceof JsonType.Wrapped) {
      return identity(parser, type.inside().orElseThrow());
    } else if (!parser.currentToken().isNumeric()) {
      return type instanceof JsonType.Scalar scalar
          ? TextLiteral.value(scalar.row(), text).orElse(text)
          : text;
    }
    try {
      return new BigDecimal(text).stripTrailingZeros().toString();
    } catch (NumberFormatException exponentTooLarge) {
      return text;
    }
  }

  private static Optional<String> constant(JsonParser parser, JsonType.Choice choice) {
    List<String> names = choice.constants().stream().map(EnumConstant::jsonName).toList();
    boolean fits = ScalarLiteral.isText(parser) && names.contains(parser.getString());
    return fits ? Optional.empty() : Optional.of(oneOf(names) + " (with the quotes)");
  }

  private static String oneOf(List<String> names) {
    return names.stream()
        .limit(20)
        .map(name -> "\"" + name + "\"")
        .collect(Collectors.joining(", ", "one of ", ""));
  }

  private Optional<String> entries(JsonParser parser, JsonType.Dictionary type) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return Optional.of("an object");
    }
    Set<Object> seen = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Optional<String> wrongKey = value(parser, type.key());
      if (wrongKey.isPresent()) {
        return wrongKey.map(expected -> "as a key " + expected);
      } else if (!seen.add(identity(parser, type.key()))) {
        return Optional.of("the key \"" + parser.currentName() + "\" once");
      }
      parser.nextToken();
      Optional<String> misfit = value(parser, type.value());
      if (misfit.isPresent()) {
        return misfit;
      }
    }
    counted = seen.size();
    return Optional.empty();
  }

  private void leave(Member member) {
    if (member.defaultValue().isPresent()) {
      leftOut.add(member);
    }
  }

  private Optional<String> properties(JsonParser parser, ObjectDefinition definition) {
    return parser.currentToken() == JsonToken.START_OBJECT
        ? properties(parser, definition, Optional.empty())
        : Optional.of("an object, a " + definition.java().simpleName());
  }

  private Optional<String> properties(
      JsonParser parser, ObjectDefinition definition, Optional<String> discriminator) {
    String simpleName = definition.java().simpleName();
    Map<String, Member> open = new HashMap<>();
    definition.reads().forEach(member -> open.put(member.name().text(), member));
    Set<String> skipped = new HashSet<>(discriminator.stream().toList());
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Member member = open.remove(name);
      parser.nextToken();
      if (skipped.remove(name)) {
        continue;
      } else if (member == null) {
        return Optional.of(
            "no property \"" + name + "\" here, or no second one, in a " + simpleName);
      }
      boolean absent = member.optional() && parser.currentToken() == JsonToken.VALUE_NULL;
      if (absent) {
        leave(member);
      }
      Optional<String> misfit = absent ? Optional.empty() : value(parser, member.type());
      if (misfit.isPresent()) {
        return misfit;
      }
    }
    open.values().forEach(this::leave);
    return open.values().stream()
        .filter(member -> !member.optional())
        .map(member -> "the property \"" + member.name().text() + "\" in a " + simpleName)
        .sorted()
        .findFirst();
  }

  private Optional<String> variant(JsonParser parser, UnionDefinition union) {
    String discriminator = union.discriminator().text();
    Optional<String> name =
        parser.currentToken() == JsonToken.START_OBJECT
            ? discriminator(parser, discriminator)
            : Optional.empty();
    for (UnionDefinition.Variant each : union.variants()) {
      if (name.filter(each.name().text()::equals).isPresent()) {
        return properties(parser, tool.definition(each.type()), Optional.of(discriminator));
      }
    }
    List<String> names = union.variants().stream().map(each -> each.name().text()).toList();
    return Optional.of(
        "an object, a %s whose \"%s\" is %s"
            .formatted(union.java().simpleName(), discriminator, oneOf(names)));
  }

  /** It may stand anywhere in the object that the parser has only begun. */
  private Optional<String> discriminator(JsonParser parser, String discriminator) {
    String rest = literal.substring((int) parser.currentTokenLocation().getCharOffset());
    try (JsonParser ahead = JSON.createParser(ObjectReadContext.empty(), rest)) {
      ahead.nextToken();
      while (ahead.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = ahead.currentName();
        ahead.nextToken();
        if (name.equals(discriminator)) {
          return Optional.of(ahead.getString());
        }
        ahead.skipChildren();
      }
    }
    return Optional.empty();
  }
}
