package io.github.assistanttools.runtime.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.HandMade;
import io.github.assistanttools.runtime.Toolbox;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictDialectTest {
  private static final String CLOSED = "\"additionalProperties\":false";

  private static String tools(Set<String> strict, String... schemas) {
    HandMade functions = new HandMade();
    for (int i = 0; i < schemas.length; i++) {
      functions.function(
          FunctionDefinition.of("f" + i, "Does it.", true, "{}").withPlainParameters(schemas[i]),
          (in, out, context) -> out.success());
    }
    return Messages.tools(Toolbox.of(functions), List.of(), strict);
  }

  private static String object(String properties, String required) {
    return "{\"type\":\"object\",\"properties\":{%s},\"required\":[%s],%s}"
        .formatted(properties, required, CLOSED);
  }

  /** An object with one required property. */
  private static String with(String schema) {
    return object("\"p\":" + schema, "\"p\"");
  }

  @Test
  void onlyTheChosenFunctionsAreStrict() {
    assertThat(tools(Set.of("f1"), "{\"pattern\":1}", object("", "")))
        .isEqualTo(
            "[{\"name\":\"f0\",\"description\":\"Does it.\",\"input_schema\":{\"pattern\":1}},"
                + "{\"name\":\"f1\",\"description\":\"Does it.\",\"strict\":true,\"input_schema\":"
                + object("", "")
                + "}]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tools(Set.of("f9"), object("", "")))
        .withMessage("the toolbox has no function \"f9\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"string\",\"enum\":[\"a\"],\"format\":\"uuid\",\"title\":\"t\",\"description\":\"d\"}",
        "{\"type\":[\"integer\",\"null\"],\"enum\":[1,null]}",
        "{\"type\":\"boolean\",\"const\":true}",
        "{\"type\":\"array\",\"items\":{\"type\":\"number\"},\"minItems\":1}",
        "{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}],\"description\":\"d\"}"
      })
  void whatTheDialectHasIsAccepted(String schema) {
    assertThat(tools(Set.of("f0"), with(schema))).contains("\"strict\":true");
  }

  @Test
  void definitionsMayReferToEachOtherWithoutRecursion() {
    String schema =
        "{\"$schema\":\"x\",\"type\":\"object\",\"properties\":{\"p\":{\"$ref\":\"#/$defs/A\"}},"
            + CLOSED
            + ",\"$defs\":{\"A\":"
            + with("{\"$ref\":\"#/$defs/B\"}")
            + ",\"B\":{\"type\":\"string\"}}}";
    assertThat(tools(Set.of("f0"), schema)).contains("\"strict\":true");
    for (String back : List.of("#/$defs/A", "#/$defs/B")) {
      String recursive =
          schema.replace(
              "\"B\":{\"type\":\"string\"}", "\"B\":" + with("{\"$ref\":\"" + back + "\"}"));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> tools(Set.of("f0"), recursive))
          .withMessageEndingWith("/$defs/" + back.charAt(back.length() - 1) + ": recursion");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '|',
      value = {
        "{\"type\":\"string\",\"minLength\":1}; /minLength: unsupported keyword",
        "{\"type\":\"string\",\"pattern\":\"a\"}; /pattern: unsupported keyword",
        "{\"type\":\"integer\",\"minimum\":1}; /minimum: unsupported keyword",
        "{\"type\":\"integer\",\"format\":\"uuid\"}; /format: unsupported keyword",
        "{\"type\":\"string\",\"default\":\"a\"}; /default: unsupported keyword",
        "{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"maxItems\":1}; /maxItems: unsupported keyword",
        "{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"minItems\":2}; /minItems: expected 0 or 1",
        "{\"type\":\"array\",\"items\":{}}; /items: expected exactly one of type, anyOf and $ref",
        "{\"type\":\"string\",\"format\":\"regex\"}; /format: unsupported format",
        "{\"type\":\"object\"}; /additionalProperties: expected false",
        "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\"}}; /additionalProperties: expected false",
        "{\"type\":\"object\",\"additionalProperties\":false,\"$defs\":{}}; /$defs: unsupported keyword",
        "{\"type\":\"string\",\"anyOf\":[]}; : expected exactly one of type, anyOf and $ref",
        "{\"anyOf\":[{\"type\":\"null\"},{\"type\":\"number\",\"maximum\":1}]}; /anyOf/1/maximum: unsupported keyword",
        "{\"$ref\":\"#\"}; /$ref: expected a reference to one of $defs"
      })
  void whatTheDialectLacksIsRefusedWithFunctionAndPlace(String schema, String where) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tools(Set.of("f1"), object("", ""), with(schema)))
        .withMessage(
            "f1: its parameters do not fit the strict mode of the Messages API: /properties/p"
                + where);
  }

  @Test
  void theRootIsAnObject() {
    for (String root : List.of("{}", "{\"type\":\"string\"}", "{\"anyOf\":[]}")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> tools(Set.of("f0"), root))
          .withMessageEndingWith(": the root: expected the type object");
    }
  }

  @Test
  void oneRequestHasAtMost24OptionalParameters() {
    String twelve =
        IntStream.range(0, 12)
            .mapToObj(i -> "\"p" + i + "\":{\"type\":\"string\"}")
            .collect(Collectors.joining(","));
    String schema = object(twelve, "");
    assertThat(tools(Set.of("f0", "f1"), schema, schema, schema)).contains("strict");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tools(Set.of("f0", "f1", "f2"), schema, schema, schema))
        .withMessage(
            "f2: its parameters do not fit the strict mode of the Messages API: the root: one"
                + " request may have 24 optional parameters, and with this function has 36");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                tools(
                    Set.of("f0"),
                    with(
                        object(
                            twelve
                                + ","
                                + twelve.replace("\"p", "\"q")
                                + ",\"x\":{\"type\":\"null\"}",
                            ""))))
        .withMessageEndingWith("has 25");
  }

  @Test
  void oneRequestHasAtMost16Unions() {
    String union = "{\"anyOf\":[{\"type\":[\"string\",\"null\"]},{\"type\":\"number\"}]}";
    String eight =
        IntStream.range(0, 4)
            .mapToObj(i -> "\"p" + i + "\":" + union)
            .collect(Collectors.joining(","));
    String schema = object(eight, "\"p0\",\"p1\",\"p2\",\"p3\"");
    assertThat(tools(Set.of("f0", "f1"), schema, schema)).contains("strict");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tools(Set.of("f0", "f1", "f2"), schema, schema, with(union)))
        .withMessageEndingWith("one request may have 16 unions, and with this function has 18");
  }
}
