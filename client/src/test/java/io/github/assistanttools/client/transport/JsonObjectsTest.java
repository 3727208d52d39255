package io.github.assistanttools.client.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

class JsonObjectsTest {

  @ParameterizedTest
  @ValueSource(ints = {10, 32_768, 32_769, 1_000_000})
  void aTextOfAnyLengthIsParsedWithoutAReader(int length) {
    String json = "[\"" + "x".repeat(length - 4) + "\"]";
    try (JsonParser parser = JsonObjects.parser(json)) {
      assertThat(parser.streamReadInputSource()).isNull();
      assertThat(parser.nextToken()).isEqualTo(JsonToken.START_ARRAY);
      assertThat(parser.nextToken()).isEqualTo(JsonToken.VALUE_STRING);
      assertThat(parser.getString()).hasSize(length - 4);
      assertThat(parser.nextToken()).isEqualTo(JsonToken.END_ARRAY);
    }
  }
}
