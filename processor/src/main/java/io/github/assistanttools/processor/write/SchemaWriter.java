package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.ToolInterface;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the JSON Schemas of functions: of their parameters, and of their results. */
public final class SchemaWriter {

  private SchemaWriter() {}

  /** The schemas of all functions, by the function's name. */
  public static Map<String, String> parameters(ToolInterface tool) {
    return tool.functions().stream()
        .collect(Collectors.toMap(each -> each.name().text(), each -> parameters(tool, each)));
  }

  /** The schema of the arguments the model sends; indented, for people to read. */
  public static String parameters(ToolInterface tool, ToolFunction function) {
    return parameters(tool, function, tool.strict() ? SchemaKind.STRICT : SchemaKind.PLAIN);
  }

  /** The same in plain JSON Schema. */
  static String plainParameters(ToolInterface tool, ToolFunction function) {
    return parameters(tool, function, SchemaKind.PLAIN);
  }

  private static String parameters(ToolInterface tool, ToolFunction function, SchemaKind kind) {
    List<Member> members = function.arguments();
    return text(
        tool,
        kind,
        search -> search.ofMembers(members),
        schema -> new ObjectSchema(schema).parameters(members));
  }

  /** The schema of the function's result, always plain JSON Schema; empty for void. */
  public static Optional<String> result(ToolInterface tool, ToolFunction function) {
    return function
        .result()
        .type()
        .map(BareText::of)
        .map(
            type ->
                text(
                    tool,
                    SchemaKind.RESULT,
                    search -> search.ofType(type),
                    schema -> schema.keywords(type, false, Remarks.NONE)));
  }

  private static String text(
      ToolInterface tool,
      SchemaKind kind,
      Function<DefinitionSearch, Definitions> search,
      Consumer<SchemaText> keywords) {
    Definitions definitions = search.apply(new DefinitionSearch(tool, kind));
    JsonText json = new JsonText();
    SchemaText schema = new SchemaText(tool, kind, definitions, json);
    ObjectSchema objects = new ObjectSchema(schema);
    json.object(
        () -> {
          keywords.accept(schema);
          if (!definitions.names().isEmpty()) {
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
