package io.github.assistanttools.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTextTest {

  @Test
  void anObjectOfEightyCharactersIsOneLine() {
    String value = "a".repeat(71);
    assertThat(object(value)).isEqualTo("{\"k\": \"" + value + "\"}").hasSize(80);
  }

  @Test
  void anObjectOfMoreIsOnePropertyALine() {
    String value = "a".repeat(72);
    assertThat(object(value)).isEqualTo("{\n  \"k\": \"" + value + "\"\n}");
  }

  private static String object(String value) {
    JsonText json = new JsonText();
    json.object(() -> json.property("k", value));
    return json.toString();
  }

  @Test
  void whatIsShortIsOneLineInsideWhatIsLong() {
    JsonText json = new JsonText();
    json.object(
        () -> {
          json.array("first", () -> List.of("b", "c").forEach(c -> json.value(c.repeat(40))));
          json.object(
              "second",
              () -> {
                json.property("d", true);
                json.object("e", () -> {});
              });
        });
    assertThat(json)
        .hasToString(
            """
            {
              "first": ["%s", "%s"],
              "second": {"d": true, "e": {}}
            }\
            """
                .formatted("b".repeat(40), "c".repeat(40)));
  }

  @Test
  void whatWouldEndALineOrTheStringIsEscaped() {
    JsonText json = new JsonText();
    json.value("\"\\\b\t\n\f\r\0\u001f\u0085\u2028\u2029/\u00e9");
    assertThat(json)
        .hasToString("\"\\\"\\\\\\b\\t\\n\\f\\r\\u0000\\u001F\\u0085\\u2028\\u2029/\u00e9\"");
  }
}
