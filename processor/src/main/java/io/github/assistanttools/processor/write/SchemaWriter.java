package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.Result;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.ToolInterface;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

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
    return text(
        tool,
        dialect,
        Direction.ARGUMENTS,
        search -> search.ofMembers(members),
        schema -> new ObjectSchema(schema).parameters(members));
  }

  /** The schema of the function's result, always plain JSON Schema; empty for void. */
  public static Optional<String> result(ToolInterface tool, ToolFunction function) {
    if (!(function.result() instanceof Result.Value value)) {
      return Optional.empty();
    }
    JsonType type = BareText.of(value.type());
    return Optional.of(
        text(
            tool,
            Dialect.NEUTRAL,
            Direction.RESULT,
            search -> search.ofType(type),
            schema -> schema.keywords(type, false, Remarks.NONE)));
  }

  private static String text(
      ToolInterface tool,
      Dialect dialect,
      Direction direction,
      Function<DefinitionSearch, Definitions> search,
      Consumer<SchemaText> keywords) {
    Definitions definitions = search.apply(new DefinitionSearch(tool, direction, dialect));
    JsonText json = new JsonText();
    SchemaText schema = new SchemaText(tool, dialect, direction, definitions, json);
    ObjectSchema objects = new ObjectSchema(schema);
    json.object(
        () -> {
          keywords.accept(schema);
          if (!definitions.isEmpty()) {
            json.object(
                "$defs",
                () ->
                    definitions
                        .names()
                        .forEach(
                            (mention, name) ->
                                json.object(name, () -> objects.definition(mention))));
          }
        });
    return json.toString();
  }
}
