package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.Result;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.ToolInterface;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes the JSON Schemas of functions: of their parameters, and of their results. */
public final class SchemaWriter {

  private SchemaWriter() {}

  /** The schemas of all functions, by the function's name. */
  public static Map<String, String> parameters(ToolInterface tool) {
    Map<String, String> schemas = new LinkedHashMap<>();
    for (ToolFunction function : tool.functions()) {
      schemas.put(function.name().text(), parameters(tool, function));
    }
    return schemas;
  }

  /** The schema of the arguments the model sends; indented, for people to read. */
  public static String parameters(ToolInterface tool, ToolFunction function) {
    Dialect dialect = tool.strict() ? Dialect.STRICT : Dialect.NEUTRAL;
    List<Member> members = function.arguments();
    Definitions definitions = Definitions.ofParameters(tool, members, dialect);
    return text(
        new SchemaText(tool, dialect, Direction.ARGUMENTS, definitions, new JsonText()),
        schema -> new ObjectSchema(schema).parameters(members));
  }

  /** The schemas of the results of all functions that have one, by the function's name. */
  static Map<String, String> results(ToolInterface tool) {
    Map<String, String> schemas = new LinkedHashMap<>();
    for (ToolFunction function : tool.functions()) {
      result(tool, function).ifPresent(schema -> schemas.put(function.name().text(), schema));
    }
    return schemas;
  }

  /** The schema of the function's result, always plain JSON Schema; empty for void. */
  public static Optional<String> result(ToolInterface tool, ToolFunction function) {
    if (!(function.result() instanceof Result.Value value)) {
      return Optional.empty();
    }
    Definitions definitions = Definitions.ofResult(tool, value.type());
    return Optional.of(
        text(
            new SchemaText(tool, Dialect.NEUTRAL, Direction.RESULT, definitions, new JsonText()),
            schema -> schema.keywords(value.type(), false, Remarks.NONE)));
  }

  private static String text(SchemaText schema, Consumer<SchemaText> keywords) {
    JsonText json = schema.json();
    json.beginObject();
    keywords.accept(schema);
    if (!schema.definitions().isEmpty()) {
      json.name("$defs");
      json.beginObject();
      schema
          .definitions()
          .names()
          .forEach(
              (mention, name) -> {
                json.name(name);
                json.beginObject();
                new ObjectSchema(schema).definition(mention);
                json.endObject();
              });
      json.endObject();
    }
    json.endObject();
    return json.toString();
  }
}
