package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.Constraint;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.PatternFlag;
import io.github.assistanttools.processor.model.ScalarKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** Constraints in a schema: keywords where the dialect has them, else notes in the description. */
final class ConstraintSchema {

  private final SchemaKind kind;
  private final JsonType type;
  private final Map<String, Object> keywords = new LinkedHashMap<>();
  private final List<String> patterns = new ArrayList<>();
  private final StringJoiner bounds = new StringJoiner(", ", "{", "}").setEmptyValue("");
  private final List<String> words = new ArrayList<>();

  private ConstraintSchema(SchemaKind kind, JsonType type) {
    this.kind = kind;
    this.type = type;
  }

  /**
   * The keywords and notes of these constraints.
   *
   * @param type the type, neither nullable nor constrained
   */
  static ConstraintSchema of(List<Constraint> constraints, JsonType type, SchemaKind kind) {
    ConstraintSchema schema = new ConstraintSchema(kind, type);
    constraints.forEach(each -> each.match(schema.changes()).run());
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
          if (value instanceof Boolean truth && nullable) {
            json.array("enum", () -> Stream.of(truth.toString(), "null").forEach(json::token));
          } else if (value instanceof String text) {
            json.property(keyword, text);
          } else {
            json.name(keyword);
            json.token(
                value instanceof BigDecimal limit ? limit.toPlainString() : value.toString());
          }
        });
    if (patterns.size() > 1) {
      List<String> others = patterns.subList(1, patterns.size());
      json.array(
          "allOf", () -> others.forEach(each -> json.object(() -> json.property("pattern", each))));
    }
  }

  /** How each kind of constraint changes the schema. */
  private Constraint.Cases<Runnable> changes() {
    return new Constraint.Cases<>(
        bound -> () -> narrow(bound.side().keyword(), bound.value(), bound.side().lower()),
        digits -> () -> digits(digits),
        length -> () -> length(length),
        matches -> () -> matches(matches),
        email ->
            () -> {
              keywords.put("format", "email");
              patterns.add(email.pattern());
            },
        this::fixed);
  }

  private Runnable fixed(Constraint.Fixed constraint) {
    return switch (constraint) {
      case NOT_BLANK -> () -> patterns.add("\\S");
      case IS_TRUE -> () -> keywords.put("const", true);
      case IS_FALSE -> () -> keywords.put("const", false);
      case PAST, PAST_OR_PRESENT, FUTURE, FUTURE_OR_PRESENT -> {
        String when = constraint.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        yield () -> words.add("{must be in the " + when + "}");
      }
    };
  }

  /** Of two bounds of one kind only the narrower counts: of lower ones the greater. */
  private void narrow(String keyword, BigDecimal value, boolean lower) {
    keywords.merge(
        keyword,
        value,
        (one, other) -> lower ? ((BigDecimal) one).max(value) : ((BigDecimal) one).min(value));
  }

  private void digits(Constraint.Digits digits) {
    BigDecimal limit = BigDecimal.ONE.scaleByPowerOfTen(digits.integer());
    narrow(Constraint.Side.ABOVE.keyword(), limit.negate(), true);
    narrow(Constraint.Side.BELOW.keyword(), limit, false);
    if (type instanceof JsonType.Scalar scalar
        && scalar.row().kind() == ScalarKind.JsonKind.NUMBER) {
      narrow("multipleOf", BigDecimal.ONE.scaleByPowerOfTen(-digits.fraction()), true);
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
    if (kind.knowsKeyword(keyword)) {
      narrow(keyword, BigDecimal.valueOf(value), keyword.startsWith("min"));
    } else {
      bounds.add(keyword + ": " + value);
    }
  }

  /** Only the reader checks a pattern with flags, or one that the two dialects read differently. */
  private void matches(Constraint.Matches matches) {
    if (matches.flags() == 0) {
      EcmaRegex.of(matches.regex())
          .ifPresentOrElse(patterns::add, () -> words.add("{pattern: " + matches.regex() + "}"));
    } else {
      String flags = PatternFlag.names(matches.flags());
      words.add("{pattern: %s, flags: %s}".formatted(matches.regex(), flags));
    }
  }

  /** A schema has one pattern, and strict mode has no keyword for a second. */
  private void placePatterns() {
    if (patterns.isEmpty()) {
      return;
    }
    keywords.put("pattern", patterns.get(0));
    if (kind == SchemaKind.STRICT) {
      while (patterns.size() > 1) {
        words.add("{pattern: " + patterns.remove(1) + "}");
      }
    }
  }
}
