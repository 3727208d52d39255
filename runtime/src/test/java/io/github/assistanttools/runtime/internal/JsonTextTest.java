package io.github.assistanttools.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.math.BigInteger;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** The text is to the character what Jackson's generator writes. */
class JsonTextTest {
  private static final int TEXTS = 2_000;

  private static String text(Consumer<JsonText> writing) {
    JsonText text = new JsonText();
    writing.accept(text);
    return text.end();
  }

  private static String generated(Consumer<JsonGenerator> writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      writing.accept(out);
    }
    return text.toString();
  }

  /** Writes the same value twice: what it is follows from the random numbers alone. */
  private static void value(Random random, JsonText text, JsonGenerator out, int depth) {
    switch (random.nextInt(depth > 4 ? 8 : 10)) {
      case 0 -> {
        text.nothing();
        out.writeNull();
      }
      case 1 -> {
        boolean value = random.nextBoolean();
        text.bool(value);
        out.writeBoolean(value);
      }
      case 2 -> {
        long value = random.nextLong() >> random.nextInt(64);
        text.number(value);
        out.writeNumber(value);
      }
      case 3 -> {
        double value = Double.longBitsToDouble(random.nextLong());
        double finite = Double.isFinite(value) ? value : 0.1;
        text.number(finite);
        out.writeNumber(finite);
      }
      case 4 -> {
        float value = Float.intBitsToFloat(random.nextInt());
        float finite = Float.isFinite(value) ? value : 0.1f;
        text.number(finite);
        out.writeNumber(finite);
      }
      case 5 -> {
        BigInteger value = new BigInteger(random.nextInt(200), random);
        text.number(value);
        out.writeNumber(value);
      }
      case 6, 7 -> {
        String value = string(random);
        text.string(value);
        out.writeString(value);
      }
      case 8 -> {
        text.beginArray();
        out.writeStartArray();
        for (int i = random.nextInt(4); i > 0; i--) {
          value(random, text, out, depth + 1);
        }
        text.endArray();
        out.writeEndArray();
      }
      default -> {
        text.beginObject();
        out.writeStartObject();
        for (int i = random.nextInt(4); i > 0; i--) {
          String name = string(random);
          text.name(name);
          out.writeName(name);
          value(random, text, out, depth + 1);
        }
        text.endObject();
        out.writeEndObject();
      }
    }
  }

  private static String string(Random random) {
    StringBuilder string = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      int kind = random.nextInt(12);
      string.appendCodePoint(
          kind == 0
              ? random.nextInt(0x20)
              : kind == 1
                  ? "\"\\/{[:,".codePointAt(random.nextInt(7))
                  : kind == 2
                      ? 0x1F600 + random.nextInt(64)
                      : kind == 3 ? 0x7F + random.nextInt(0x2000) : 'a' + random.nextInt(26));
    }
    return string.toString();
  }

  @Test
  void aTextIsWhatAGeneratorWrites() {
    for (int seed = 0; seed < TEXTS; seed++) {
      Random random = new Random(seed);
      JsonText text = new JsonText();
      String generated = generated(out -> value(random, text, out, 0));
      assertThat(text.end()).as("seed %d", seed).isEqualTo(generated);
    }
  }

  @Test
  void everyUnitIsEscapedAsByAGenerator() {
    for (int c = 0; c < Character.MIN_SURROGATE; c++) {
      String unit = "a" + (char) c + "b";
      assertThat(text(out -> out.string(unit))).isEqualTo(generated(out -> out.writeString(unit)));
    }
  }

  /** Escapes may need more room than there is, at each of them. */
  @ParameterizedTest
  @ValueSource(strings = {"\"", "\n", "\u0001", "x\u0001", "\u0001\"x"})
  void thereIsRoomForEscapesOfAnyNumber(String part) {
    for (int length = 1; length < 40_000; length += 1 + length / 3) {
      String value = "x".repeat(length) + part.repeat(length);
      assertThat(text(out -> out.string(value)))
          .isEqualTo(generated(out -> out.writeString(value)));
    }
  }

  @Test
  void aSurrogateAloneBecomesTheReplacementCharacter() {
    assertThat(text(out -> out.string("a\uD83D"))).isEqualTo("\"a\uFFFD\"");
    assertThat(text(out -> out.raw("[\"\uDE00\"]"))).isEqualTo("[\"\uFFFD\"]");
    assertThat(text(out -> out.string("\uD83D\uDE00"))).isEqualTo("\"\uD83D\uDE00\"");
  }

  @Test
  void aTextBeginsEmptyWhateverWasWrittenBefore() {
    JsonText abandoned = new JsonText();
    abandoned.beginArray();
    abandoned.string("left behind");
    assertThat(text(out -> out.string("x".repeat(100_000)))).hasSize(100_002);
    assertThat(text(JsonText::nothing)).isEqualTo("null");
    assertThat(text(JsonText::nothing)).isEqualTo("null");
  }

  @Test
  void nestingHasALimit() {
    JsonText text = new JsonText();
    for (int i = 0; i < 500; i++) {
      text.beginArray();
    }
    assertThatThrownBy(text::beginArray)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("500");
  }
}
