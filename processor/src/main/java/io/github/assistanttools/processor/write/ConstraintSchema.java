package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.Constraint;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.PatternFlag;
import io.github.assistanttools.processor.model.ScalarKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** Constraints in a schema: keywords where the dialect has them, else notes in the description. */
final class ConstraintSchema {

  private final Dialect dialect;
  private final JsonType type;
  private final Map<String, Object> keywords = new LinkedHashMap<>();
  private final List<String> patterns = new ArrayList<>();
  private final StringJoiner bounds = new StringJoiner(", ", "{", "}").setEmptyValue("");
  private final List<String> words = new ArrayList<>();

  private ConstraintSchema(Dialect dialect, JsonType type) {
    this.dialect = dialect;
    this.type = type;
  }

  /**
   * What the schema says.
   *
   * @param type the type, neither nullable nor constrained
   */
  static ConstraintSchema of(List<Constraint> constraints, JsonType type, Dialect dialect) {
    ConstraintSchema schema = new ConstraintSchema(dialect, type);
    constraints.forEach(schema::add);
    schema.placePatterns();
    return schema;
  }

  /**
   * Notes for what the dialect has no keyword for, spelled as JSON Schema's keywords if it has one.
   */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (bounds.length() > 0) {
      notes.add(bounds.toString());
    }
    notes.addAll(words);
    return notes;
  }

  void write(JsonText json, boolean nullable) {
    keywords.forEach(
        (keyword, value) -> {
          if (value instanceof Boolean truth) {
            truth(json, truth, nullable);
          } else if (value instanceof String text) {
            json.property(keyword, text);
          } else if (value instanceof BigDecimal number) {
            json.name(keyword);
            json.token(number.toPlainString());
          }
        });
    if (patterns.size() > 1) {
      json.name("allOf");
      json.beginArray();
      for (String pattern : patterns.subList(1, patterns.size())) {
        json.beginObject();
        json.property("pattern", pattern);
        json.endObject();
      }
      json.endArray();
    }
  }

  private static void truth(JsonText json, boolean value, boolean nullable) {
    if (!nullable) {
      json.property("const", value);
      return;
    }
    json.name("enum");
    json.beginArray();
    json.token(String.valueOf(value));
    json.token("null");
    json.endArray();
  }

  private void add(Constraint constraint) {
    if (constraint instanceof Constraint.Bound bound) {
      bound(bound.side(), bound.value());
    } else if (constraint instanceof Constraint.Digits digits) {
      digits(digits);
    } else if (constraint instanceof Constraint.Length length) {
      length(length);
    } else if (constraint instanceof Constraint.NotBlank) {
      patterns.add("\\S");
    } else if (constraint instanceof Constraint.Matches matches) {
      matches(matches);
    } else if (constraint instanceof Constraint.Email email) {
      keywords.put("format", "email");
      patterns.add(email.pattern());
    } else if (constraint instanceof Constraint.Truth truth) {
      keywords.put("const", truth.value());
    } else if (constraint instanceof Constraint.Time time) {
      words.add("{must be " + time.words() + "}");
    }
  }

  /** Of two bounds of one kind only the narrower counts. */
  private void bound(Constraint.Side side, BigDecimal value) {
    keywords.merge(
        side.keyword(),
        value,
        (one, other) ->
            side.lower()
                ? ((BigDecimal) one).max((BigDecimal) other)
                : ((BigDecimal) one).min((BigDecimal) other));
  }

  private void digits(Constraint.Digits digits) {
    BigDecimal limit = BigDecimal.ONE.scaleByPowerOfTen(digits.integer());
    bound(Constraint.Side.ABOVE, limit.negate());
    bound(Constraint.Side.BELOW, limit);
    if (type instanceof JsonType.Scalar scalar
        && scalar.row().kind() == ScalarKind.JsonKind.NUMBER) {
      BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-digits.fraction());
      keywords.merge("multipleOf", step, (one, other) -> ((BigDecimal) one).max(step));
    }
  }

  private void length(Constraint.Length length) {
    String what =
        type instanceof JsonType.Scalar
            ? "Length"
            : type instanceof JsonType.Dictionary ? "Properties" : "Items";
    if (length.least() > 0) {
      size("min" + what, length.least());
    }
    if (length.most() < Integer.MAX_VALUE) {
      size("max" + what, length.most());
    }
  }

  private void size(String keyword, int value) {
    if (dialect.knowsKeyword(keyword)) {
      boolean lower = keyword.startsWith("min");
      keywords.merge(
          keyword,
          BigDecimal.valueOf(value),
          (one, other) ->
              lower
                  ? ((BigDecimal) one).max((BigDecimal) other)
                  : ((BigDecimal) one).min((BigDecimal) other));
    } else {
      bounds.add(keyword + ": " + value);
    }
  }

  /** Only the reader checks a pattern with flags, or one that the two dialects read differently. */
  private void matches(Constraint.Matches matches) {
    Optional<String> portable =
        matches.flags() == 0 ? EcmaRegex.of(matches.regex()) : Optional.empty();
    portable.ifPresentOrElse(
        patterns::add,
        () ->
            words.add(
                matches.flags() == 0
                    ? "{pattern: " + matches.regex() + "}"
                    : "{pattern: "
                        + matches.regex()
                        + ", flags: "
                        + PatternFlag.names(matches.flags())
                        + "}"));
  }

  /** A schema has one pattern, and strict mode has no keyword for a second. */
  private void placePatterns() {
    if (patterns.isEmpty()) {
      return;
    }
    keywords.put("pattern", patterns.get(0));
    if (dialect == Dialect.STRICT) {
      while (patterns.size() > 1) {
        words.add("{pattern: " + patterns.remove(1) + "}");
      }
    }
  }
}
