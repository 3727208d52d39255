package io.github.assistanttools.runtime.responses;

import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.internal.JsonText;
import io.github.assistanttools.runtime.internal.RawJson;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes the functions as the {@code tools} of a response. */
final class ToolsArray implements Function<List<FunctionDefinition>, String> {
  private static final ToolsArray WITHOUT_RESULTS = new ToolsArray(false);
  private static final ToolsArray WITH_RESULTS = new ToolsArray(true);

  private static final String DEFINITIONS = "$defs";

  // A call may fail although its result has a schema.
  private static final String ERROR =
      "{\"type\":\"object\",\"properties\":{\"error\":{\"type\":\"object\",\"properties\":{"
          + "\"code\":{\"type\":\"string\"},\"message\":{\"type\":\"string\"}},"
          + "\"required\":[\"code\"]}},\"required\":[\"error\"],\"additionalProperties\":false}";

  private final boolean results;

  private ToolsArray(boolean results) {
    this.results = results;
  }

  /** The only instance for a form, by which a toolbox caches the text. */
  static ToolsArray of(OutputForm form) {
    return form == OutputForm.JSON ? WITH_RESULTS : WITHOUT_RESULTS;
  }

  @Override
  public String apply(List<FunctionDefinition> functions) {
    JsonText tools = new JsonText();
    tools.beginArray();
    for (FunctionDefinition function : functions) {
      tools.beginObject();
      tools.name("type");
      tools.string("function");
      tools.name("name");
      tools.string(function.name());
      tools.name("description");
      tools.string(function.description());
      // Without it, the server decides, and does not say how.
      tools.name("strict");
      tools.bool(function.strict());
      tools.name("parameters");
      tools.raw(function.parameters());
      if (results && function.result().isPresent()) {
        tools.name("output_schema");
        tools.raw(resultOrError(function.result().get()));
      }
      tools.endObject();
    }
    tools.endArray();
    return tools.end();
  }

  /** References in the schema of the result point to its root, so its definitions stay there. */
  private static String resultOrError(String result) {
    Map<String, RawJson> keywords = RawJson.parse(result).fields();
    JsonText schema = new JsonText();
    schema.beginObject();
    schema.name("anyOf");
    schema.beginArray();
    schema.beginObject();
    keywords.forEach(
        (keyword, value) -> {
          if (!keyword.equals(DEFINITIONS)) {
            schema.name(keyword);
            schema.raw(value.source());
          }
        });
    schema.endObject();
    schema.raw(ERROR);
    schema.endArray();
    RawJson definitions = keywords.get(DEFINITIONS);
    if (definitions != null) {
      schema.name(DEFINITIONS);
      schema.raw(definitions.source());
    }
    schema.endObject();
    return schema.end();
  }
}
