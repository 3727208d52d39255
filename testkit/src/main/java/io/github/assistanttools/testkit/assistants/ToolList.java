package io.github.assistanttools.testkit.assistants;

import io.github.assistanttools.testkit.core.ErrorResponse;
import io.github.assistanttools.testkit.core.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The {@code tools} of an assistant or a run, checked as far as possible without a model. */
final class ToolList {

  private static final int MOST = 128;
  private static final int LONGEST_DESCRIPTION = 1024;
  private static final String NAME = "^[a-zA-Z0-9_-]{1,64}$";
  private static final List<String> TYPES = List.of("code_interpreter", "file_search", "function");

  private ToolList() {}

  /** The tools, unchanged; empty if they are absent. */
  static Optional<JsonNode> of(Parameters body) {
    Optional<JsonNode> tools = body.optionalArray("tools");
    if (tools.isPresent()) {
      List<Parameters> list = body.objects("tools");
      if (list.size() > MOST) {
        throw ErrorResponse.arrayTooLong("tools", MOST, list.size());
      }
      list.forEach(ToolList::check);
    }
    return tools;
  }

  private static void check(Parameters tool) {
    String type =
        tool.optionalWord("type", TYPES)
            .orElseThrow(() -> ErrorResponse.missing(tool.path("type")));
    if (type.equals("function")) {
      checkFunction(tool.only(Set.of("type", "function")).object("function"));
    }
  }

  private static void checkFunction(Parameters function) {
    function.only(Set.of("name", "description", "parameters", "strict"));
    String name = function.string("name");
    if (!name.matches(NAME)) {
      throw ErrorResponse.pattern(function.path("name"), NAME);
    }
    function.optionalText("description", LONGEST_DESCRIPTION);
    function.optionalObject("parameters");
    function.flag("strict");
  }
}
