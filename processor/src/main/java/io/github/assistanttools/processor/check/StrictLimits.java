package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import io.github.assistanttools.processor.model.ToolFunction;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The limits of OpenAI's strict mode, checked on the text that would be sent. A limit of the whole
 * schema is reported at the method, one that a single argument exceeds at that argument. The limit
 * on levels of objects is none of them: the schema defines what would be nested too deep.
 */
final class StrictLimits {

  private static final int MOST_PROPERTIES = 5_000;
  private static final int MOST_NAME_CHARACTERS = 120_000;
  private static final int MOST_ENUM_VALUES = 1_000;
  private static final int LARGE_ENUM = 250;
  private static final int MOST_LARGE_ENUM_CHARACTERS = 15_000;

  private static final JsonFactory JSON = new JsonFactory();

  private final ToolFunction function;
  private final Problems problems;
  private final JsonParser schema;

  private int properties;
  private int enumValues;
  private int characters;

  private StrictLimits(ToolFunction function, Problems problems, JsonParser schema) {
    this.function = function;
    this.problems = problems;
    this.schema = schema;
  }

  static void check(ToolFunction function, String schema, Problems problems) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), schema)) {
      parser.nextToken();
      new StrictLimits(function, problems, parser).check();
    }
  }

  private void check() {
    schema(function.site());
    whole("properties", properties, MOST_PROPERTIES);
    whole("enum values", enumValues, MOST_ENUM_VALUES);
    whole("characters in names and enum values", characters, MOST_NAME_CHARACTERS);
  }

  private void whole(String what, int count, int most) {
    if (count > most) {
      problems.add(
          ProblemId.LIMIT,
          function.site(),
          "the parameters of %s have %d %s; strict mode allows %d: split the function, or turn strict off"
              .formatted(function.javaName(), count, what, most));
    }
  }

  private void schema(Site site) {
    while (schema.nextToken() != JsonToken.END_OBJECT) {
      String keyword = schema.currentName();
      schema.nextToken();
      switch (keyword) {
        case "properties" -> properties(site);
        case "$defs" -> definitions();
        case "items" -> schema(site);
        case "enum" -> enumeration(site);
        case "anyOf" -> alternatives(site);
        case "const" -> characters += schema.getString().length();
        default -> schema.skipChildren();
      }
    }
  }

  private void properties(Site site) {
    while (schema.nextToken() != JsonToken.END_OBJECT) {
      String name = schema.currentName();
      schema.nextToken();
      Site at = site.equals(function.site()) ? argument(name) : site;
      properties++;
      characters += name.length();
      schema(at);
    }
  }

  /** The argument a property of the parameters stands for. */
  private Site argument(String name) {
    return function.arguments().stream()
        .filter(member -> member.name().text().equals(name))
        .map(Member::site)
        .findFirst()
        .orElse(function.site());
  }

  private void definitions() {
    while (schema.nextToken() != JsonToken.END_OBJECT) {
      characters += schema.currentName().length();
      schema.nextToken();
      schema(function.site());
    }
  }

  private void alternatives(Site site) {
    while (schema.nextToken() != JsonToken.END_ARRAY) {
      schema(site);
    }
  }

  private void enumeration(Site site) {
    int values = 0;
    int length = 0;
    while (schema.nextToken() != JsonToken.END_ARRAY) {
      values++;
      length += schema.currentToken() == JsonToken.VALUE_STRING ? schema.getString().length() : 0;
    }
    enumValues += values;
    characters += length;
    if (values > LARGE_ENUM && length > MOST_LARGE_ENUM_CHARACTERS) {
      problems.add(
          ProblemId.LIMIT,
          site,
          "an enum of %d values has %d characters in them; strict mode allows %d in enums of %d values or more: shorten the names, or turn strict off"
              .formatted(values, length, MOST_LARGE_ENUM_CHARACTERS, LARGE_ENUM + 1));
    }
  }
}
