package io.github.assistanttools.runtime.messages;

import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.internal.JsonText;
import io.github.assistanttools.runtime.internal.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Writes the functions as the {@code tools} of a request. */
final class ToolsArray {
  /** Writes all functions without {@code strict}; a toolbox caches by the instance. */
  static final Function<List<FunctionDefinition>, String> PLAIN =
      functions -> write(functions, Set.of());

  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

  private ToolsArray() {}

  /** The array in which some functions, given by their names, are strict. */
  static String withStrict(List<FunctionDefinition> functions, Set<String> strict) {
    Set<String> unknown = new HashSet<>(strict);
    StrictDialect dialect = new StrictDialect();
    for (FunctionDefinition function : functions) {
      if (unknown.remove(function.name())) {
        dialect.check(function);
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "the toolbox has no function " + Texts.quoted(unknown.iterator().next()));
    }
    return write(functions, strict);
  }

  private static String write(List<FunctionDefinition> functions, Set<String> strict) {
    JsonText tools = new JsonText();
    tools.beginArray();
    for (FunctionDefinition function : functions) {
      if (!NAME.matcher(function.name()).matches()) {
        throw new IllegalArgumentException(
            "the Messages API accepts names of up to 64 letters, digits, _ and -, got "
                + Texts.quoted(function.name()));
      }
      tools.beginObject();
      tools.name("name");
      tools.string(function.name());
      tools.name("description");
      tools.string(function.description());
      if (strict.contains(function.name())) {
        tools.name("strict");
        tools.bool(true);
      }
      tools.name("input_schema");
      tools.raw(function.plainParameters());
      tools.endObject();
    }
    tools.endArray();
    return tools.end();
  }
}
