package io.github.assistanttools.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.Assistants;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What the server is told of every interface of this module is what it accepts. */
class DefinitionsTest {

  static Stream<Toolbox> toolboxes() {
    return Stream.of(
        Toolbox.of(new WeatherToolsDispatcher(new WeatherService())),
        Toolbox.of(new BookshopToolsDispatcher(new Bookshop(Clock.systemUTC()))),
        Toolbox.of(new AirlineToolsDispatcher(new ReplayedAirline(List.of()).tools())),
        Main.toolbox(Clock.systemUTC()));
  }

  @ParameterizedTest
  @MethodSource("toolboxes")
  void toolsAreValidAssistantTools(Toolbox toolbox) {
    Schemas schemas = new Schemas();
    JsonNode tools = Json.parse(Assistants.tools(toolbox));

    assertThat(tools.valueStream().map(tool -> tool.get("function").get("name").stringValue()))
        .isNotEmpty()
        .containsExactlyElementsOf(toolbox.functions().stream().map(FunctionDefinition::name).toList());
    assertThat(tools)
        .allSatisfy(tool -> assertThat(schemas.tool(tool.toString())).as(tool.toString()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("toolboxes")
  void parametersKeepToStrictMode(Toolbox toolbox) {
    Schemas schemas = new Schemas();

    assertThat(toolbox.functions())
        .isNotEmpty()
        .allSatisfy(
            function -> {
              assertThat(function.strict()).isTrue();
              assertThat(schemas.strict(function.parameters())).as(function.name()).isEmpty();
              assertThat(StrictRules.violations(Json.parse(function.parameters()))).as(function.name()).isEmpty();
            });
  }
}
