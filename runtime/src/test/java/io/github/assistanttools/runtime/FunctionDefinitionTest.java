package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FunctionDefinitionTest {
  private static String compacted(String... schema) {
    return FunctionDefinition.of("f", "F.", true, schema).parameters();
  }

  @Test
  void whiteSpaceBetweenTokensIsDropped() {
    assertThat(
            compacted(
                "{ \"type\" :\t\"object\",\r\n  \"required\": [ ],\n\"n\": [1, -2.50, true , null]}\n"))
        .isEqualTo("{\"type\":\"object\",\"required\":[],\"n\":[1,-2.50,true,null]}");
  }

  @Test
  void whiteSpaceInStringsWithEscapedQuotesIsKept() {
    assertThat(compacted("[ \"a\\\" b\" , \" c\\\\\" , \" \\\\\\\" d \" ]"))
        .isEqualTo("[\"a\\\" b\",\" c\\\\\",\" \\\\\\\" d \"]");
  }

  @Test
  void onlyTheFourCharactersThatJsonCallsWhiteSpaceAreDropped() {
    assertThat(compacted("[\u00A0\u2028\u000B]")).isEqualTo("[\u00A0\u2028\u000B]");
  }

  @Test
  void piecesAreOneTextEvenWhereTheyAreCutInsideAString() {
    assertThat(compacted("{ \"descr", "iption\": \"a \\", "\" b", " c\"", " }"))
        .isEqualTo("{\"description\":\"a \\\" b c\"}");
  }

  @Test
  void theResultSchemaIsCompactedToo() {
    FunctionDefinition function =
        FunctionDefinition.of("f", "F.", false, "{}").withResult("{ \"type\": ", "\"a b\" }");
    assertThat(function.result()).contains("{\"type\":\"a b\"}");
  }

  @Test
  void definitionsAreEqualByValueWhateverTheirWhiteSpace() {
    FunctionDefinition function = FunctionDefinition.of("f", "F.", true, "{ }");
    assertThat(function)
        .isEqualTo(FunctionDefinition.of("f", "F.", true, "{", "}"))
        .hasSameHashCodeAs(FunctionDefinition.of("f", "F.", true, "{}"));
    assertThat(function).isNotEqualTo(FunctionDefinition.of("f", "F.", false, "{}"));
    assertThat(function).isNotEqualTo(function.withResult("{}"));
    assertThat(function).isNotEqualTo(function.withPolicy(CallPolicy.DEFAULT.readOnly(true)));
  }
}
