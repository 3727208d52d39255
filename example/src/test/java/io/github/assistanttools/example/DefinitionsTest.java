package io.github.assistanttools.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.Assistants;
import io.github.assistanttools.testkit.Schemas;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The server accepts the definitions of every interface of this module. */
class DefinitionsTest {

  @Test
  void toolsAreValidAssistantTools() {
    Schemas schemas = new Schemas();
    for (Toolbox toolbox : toolboxes()) {
      JsonNode tools = Json.parse(Assistants.tools(toolbox));

      assertThat(tools.valueStream().map(tool -> tool.at("/function/name").stringValue()))
          .isNotEmpty()
          .containsExactlyElementsOf(
              toolbox.functions().stream().map(FunctionDefinition::name).toList());
      for (JsonNode tool : tools) {
        assertThat(schemas.tool(tool.toString())).as(tool.toString()).isEmpty();
      }
    }
  }

  @Test
  void parametersKeepToStrictMode() {
    Schemas schemas = new Schemas();
    for (Toolbox toolbox : toolboxes()) {
      for (FunctionDefinition function : toolbox.functions()) {
        String parameters = function.parameters();

        assertThat(function.strict()).as(function.name()).isTrue();
        assertThat(schemas.strict(parameters)).as(function.name()).isEmpty();
        assertThat(StrictRules.violations(Json.parse(parameters))).as(function.name()).isEmpty();
      }
    }
  }

  private static List<Toolbox> toolboxes() {
    return List.of(
        Toolbox.of(new WeatherToolsDispatcher(new WeatherService())),
        Toolbox.of(new BookshopToolsDispatcher(new Bookshop(Clock.systemUTC()))),
        Toolbox.of(new AirlineToolsDispatcher(new ReplayedAirline(List.of()).tools())),
        Main.toolbox(Clock.systemUTC()));
  }
}
