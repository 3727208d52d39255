package io.github.assistanttools.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.Assistants;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Definitions that people wrote by hand come out of an interface, word for word. */
class AirlineDefinitionsTest {

  @Test
  void generatedDefinitionsAreThePublishedOnesAndWhatStrictModeAdds() {
    AirlineTools airline = new ReplayedAirline(List.of()).tools();
    String generated = Assistants.tools(Toolbox.of(new AirlineToolsDispatcher(airline)));

    List<String> lessStrict = new ArrayList<>();
    for (JsonNode tool : Json.parse(generated)) {
      lessStrict.add(withoutStrictness(tool).toPrettyString());
    }
    List<String> published = new ArrayList<>();
    RecordedCalls.tools().forEach(tool -> published.add(tool.toPrettyString()));

    // As text, so that the order of functions, properties and enum values counts as well.
    assertThat(lessStrict).hasSize(14).containsExactlyElementsOf(published);
  }

  /** Takes away what strict mode demands, and insists that it was there. */
  private static JsonNode withoutStrictness(JsonNode tool) {
    ObjectNode function = (ObjectNode) tool.get("function");
    assertThat(function.remove("strict")).isEqualTo(Json.parse("true"));
    closeNoObject(function.get("parameters"));
    return tool;
  }

  private static void closeNoObject(JsonNode schema) {
    if (schema instanceof ObjectNode object && schema.path("type").asString("").equals("object")) {
      assertThat(object.remove("additionalProperties")).isEqualTo(Json.parse("false"));
    }
    schema.path("properties").forEach(AirlineDefinitionsTest::closeNoObject);
    if (schema.has("items")) {
      closeNoObject(schema.get("items"));
    }
  }
}
