package io.github.assistanttools.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.testkit.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class WeatherToolsTest {

  private final Toolbox toolbox = Toolbox.of(new WeatherToolsDispatcher(new WeatherService()));

  @Test
  void theDefinitionIsTheSeedsOneWithAnOptionalUnitThatMayBeNull() {
    JsonNode seed =
        Json.parse(Shared.text("wire/seeds/seed0-run.json")).get("tools").get(0).get("function");
    ObjectNode expected = (ObjectNode) seed.get("parameters").deepCopy();
    ObjectNode unit = (ObjectNode) expected.get("properties").get("unit");
    unit.set("type", Json.parse("[\"string\",\"null\"]"));
    unit.put("description", "The temperature unit; null for the one people use there");
    ((ArrayNode) unit.get("enum")).addNull();
    ((ArrayNode) expected.get("required")).add("unit");
    expected.put("additionalProperties", false);

    FunctionDefinition function = toolbox.functions().get(0);
    assertThat(function.name()).isEqualTo(seed.get("name").stringValue());
    assertThat(function.description()).isEqualTo(seed.get("description").stringValue());
    assertThat(Json.parse(function.parameters())).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"location\":\"Boston, MA\",\"unit\":null}",
        "{\"location\":\"Boston, MA\"}",
        "{\"unit\":\"fahrenheit\",\"location\":\"Boston, MA\"}"
      })
  void anAbsentOrNullUnitIsTheLocalOne(String arguments) {
    assertThat(call("get_current_weather", arguments).output())
        .isEqualTo(
            "{\"location\":\"Boston, MA\",\"temperature\":50,"
                + "\"unit\":\"fahrenheit\",\"conditions\":\"rain\"}");
  }

  @Test
  void anUnknownLocationIsExplainedToTheModel() {
    ToolOutput output = call("get_current_weather", "{\"location\":\"Atlantis\",\"unit\":null}");

    assertThat(output.failed()).isTrue();
    assertThat(output.output())
        .isEqualTo(
            """
            {"error":{"code":"tool_failed","message":"no weather station at Atlantis; \
            known: [Boston, MA, San Francisco, CA, Zürich]"}}""");
  }

  @Test
  void allProblemsOfACallAreReportedTogether() {
    ToolOutput output =
        call("get_current_weather", "{\"city\":\"Boston, MA\",\"unit\":\"Celsius\"}");

    assertThat(output.failed()).isTrue();
    JsonNode error = Json.parse(output.output()).get("error");
    assertThat(error.get("message").stringValue())
        .isEqualTo("get_current_weather: 3 problems in the arguments");
    assertThat(Json.strings(error.get("problems"), "path"))
        .containsExactlyInAnyOrder("/city", "/unit", "/location");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "null", " "})
  void aFunctionWithoutParametersTakesEveryFormOfNoArguments(String arguments) {
    assertThat(call("list_locations", arguments).output())
        .isEqualTo("[\"Boston, MA\",\"San Francisco, CA\",\"Zürich\"]");
  }

  private ToolOutput call(String function, String arguments) {
    return toolbox.call(new ToolCall("call_1", function, arguments));
  }
}
