package io.github.assistanttools.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawJsonTest {

  @Test
  void everyValueIsItsSourceText() {
    String document =
        " { \"n\" : 12345678901234567890.1230e+5 ,\"o\":{\"b\":1,\"a\":2,\"b\":\"}]\"}, "
            + "\"\\u0065\\\"\" : [ 1 , [ ] , { } , \"\\\\\" ,true,null ] } ";
    RawJson json = RawJson.parse(document);
    assertThat(json.source()).isEqualTo(document.strip());
    assertThat(json.fields()).containsOnlyKeys("n", "o", "e\"");
    assertThat(json.get("n").orElseThrow().source()).isEqualTo("12345678901234567890.1230e+5");
    assertThat(json.get("o").orElseThrow().source()).isEqualTo("{\"b\":1,\"a\":2,\"b\":\"}]\"}");
    assertThat(json.get("o").orElseThrow().text("b")).contains("}]");
    assertThat(json.get("e\"").orElseThrow().elements().stream().map(RawJson::source))
        .containsExactly("1", "[ ]", "{ }", "\"\\\\\"", "true", "null");
  }

  @Test
  void emptyStructuresAreEmpty() {
    assertThat(RawJson.parse("{}").fields()).isEmpty();
    assertThat(RawJson.parse("[ ]").elements()).isEmpty();
    assertThat(RawJson.parse("[[]]").elements().get(0).elements()).isEmpty();
    assertThat(RawJson.parse("1").fields()).isEmpty();
    assertThat(RawJson.parse("1").elements()).isEmpty();
    assertThat(RawJson.parse("{\"a\":null}").get("a")).isEmpty();
  }

  @Test
  void stringsAreUnescaped() {
    RawJson json = RawJson.parse("\"\\b\\f\\n\\r\\t\\/\\\\\\\"\\u00e9\\ud83d\\ude00x\"");
    assertThat(json.text()).contains("\b\f\n\r\t/\\\"\u00e9\ud83d\ude00x");
  }

  @Test
  void unpairedSurrogatesAreKept() {
    RawJson json = RawJson.parse("{\"\\ud800\":\"\\udc00\"}");
    assertThat(json.fields().keySet()).containsExactly("\ud800");
    assertThat(json.text("\ud800")).contains("\udc00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "[1", "{\"a\":}", "[1,]", "{} {}", "nul", "'a'", "[01]"})
  void whatIsNotJsonIsRefused(String text) {
    assertThatExceptionOfType(NotJsonException.class).isThrownBy(() -> RawJson.parse(text));
  }

  @Test
  void deepNestingTakesNoStack() {
    String deep = "[".repeat(200_000) + "]".repeat(200_000);
    assertThat(RawJson.parse(deep).elements().get(0).source()).hasSize(399_998);
  }

  @Test
  void namesTakeNoTimeForTheRestOfTheDocument() {
    String fields =
        IntStream.range(0, 500_000)
            .mapToObj(i -> "\"" + i + "\":0")
            .collect(Collectors.joining(","));
    RawJson json = RawJson.parse("{" + fields + "}");
    assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> assertThat(json.fields().size()).isEqualTo(500_000));
  }

  @Test
  void bytesAreTextInAnyEncodingOfUnicode() {
    for (String name : List.of("UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE")) {
      for (String mark : List.of("", "\uFEFF")) {
        byte[] bytes = (mark + "{\"a\":\"\u00e9\"}").getBytes(Charset.forName(name));
        assertThat(DocumentText.of(bytes)).as(name).isEqualTo("{\"a\":\"\u00e9\"}");
      }
    }
    assertThat(DocumentText.of(new byte[0])).isEmpty();
    assertThat(DocumentText.of(new byte[] {'1'})).isEqualTo("1");
    assertThatExceptionOfType(NotJsonException.class)
        .isThrownBy(() -> DocumentText.of(new byte[] {'"', (byte) 0xC3, '"'}));
  }
}
