package io.github.assistanttools.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.testkit.Schemas;
import io.github.assistanttools.testkit.Shared;
import org.junit.jupiter.api.Test;

/** Proves that the validator refuses invalid documents, on which other tests rely. */
class SchemasTest {

  private final Schemas schemas = new Schemas();

  @Test
  void toolsOfAnotherTypeOrWithoutANameAreRefused() {
    assertThat(schemas.tool("{\"type\":\"function\",\"function\":{\"name\":\"f\"}}")).isEmpty();
    assertThat(schemas.tool("{\"type\":\"function\",\"function\":{}}")).isNotEmpty();
    assertThat(schemas.tool("{\"type\":\"retrieval\",\"function\":{\"name\":\"f\"}}")).isNotEmpty();
  }

  @Test
  void bodiesWithoutOutputsOrWithMoreThanThemAreRefused() {
    String body = "{\"tool_outputs\":[{\"tool_call_id\":\"call_1\",\"output\":\"fine\"}]}";
    assertThat(schemas.request(body)).isEmpty();
    assertThat(schemas.writer(body)).isEmpty();

    assertThat(schemas.request("{}")).isNotEmpty();
    assertThat(schemas.request(body.replace("\"fine\"", "7"))).isNotEmpty();
    assertThat(schemas.writer(body.replace("\"fine\"", "null"))).isNotEmpty();
    assertThat(schemas.writer(body.replace(",\"output\":\"fine\"", ""))).isNotEmpty();
    assertThat(schemas.writer("{\"tool_outputs\":[]}")).isNotEmpty();
  }

  @Test
  void strictModeRefusesWhatItsTestsSayItRefuses() {
    assertThat(Shared.files("wire/profiles/tests/openai_202602/valid", ".json"))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(schemas.strict(file.text())).as(file.name()).isEmpty());
    // Some of the invalid ones break a rule that no meta-schema can hold: see StrictRules.
    assertThat(Shared.files("wire/profiles/tests/openai_202602/invalid", ".json"))
        .isNotEmpty()
        .allSatisfy(
            file ->
                assertThat(
                        schemas.strict(file.text()).size()
                            + StrictRules.violations(Json.parse(file.text())).size())
                    .as(file.name())
                    .isPositive());
  }
}
