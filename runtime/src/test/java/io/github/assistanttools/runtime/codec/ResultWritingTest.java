package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultWritingTest {
  private static final EnumShape<ChronoUnit> UNIT =
      EnumShape.of(
          new ChronoUnit[] {ChronoUnit.NANOS, ChronoUnit.MICROS}, "NANOS", "ns", "MICROS", "µs");

  @Test
  void aResultWhoseJsonFormIsAStringIsItsBareText() {
    assertThat(Writing.of(out -> out.string("say \"hi\"\n\\"))).isEqualTo("say \"hi\"\n\\");
    assertThat(Writing.of(out -> out.string(new StringBuilder("built")))).isEqualTo("built");
    assertThat(Writing.of(out -> out.character('"'))).isEqualTo("\"");
    assertThat(Writing.of(out -> out.text(LocalDate.of(2026, 11, 30)))).isEqualTo("2026-11-30");
    assertThat(Writing.of(out -> out.text(new UUID(0, 1))))
        .isEqualTo("00000000-0000-0000-0000-000000000001");
    assertThat(Writing.of(out -> out.constant(UNIT, ChronoUnit.MICROS))).isEqualTo("µs");
    assertThat(Writing.of(out -> out.bytes(new byte[] {1, 2, -1, -2}))).isEqualTo("AQL//g==");
    assertThat(Writing.of(out -> out.optional(Optional.of("x"), ResultWriter::string)))
        .isEqualTo("x");
    assertThat(Writing.of(out -> out.any("x"))).isEqualTo("x");
  }

  @Test
  void anyOtherResultIsCompactJson() {
    assertThat(Writing.of(out -> out.integer(7))).isEqualTo("7");
    assertThat(Writing.of(out -> out.bool(true))).isEqualTo("true");
    assertThat(Writing.of(out -> out.list(List.of("a", "\"\n"), ResultWriter::string)))
        .isEqualTo("[\"a\",\"\\\"\\n\"]");
    assertThat(Writing.of(out -> out.list(List.of(), ResultWriter::string))).isEqualTo("[]");
    assertThat(Writing.of(out -> out.map(Map.of(), ResultWriter::string))).isEqualTo("{}");
    assertThat(
            Writing.of(
                out -> {
                  assertThat(out.beginObject("anything")).isTrue();
                  out.name("id").string("a");
                  out.name("").integer(-1);
                  out.name("\"/\u0001").list(List.of(1, 2), ResultWriter::number);
                  out.name("inner");
                  assertThat(out.beginObject(null)).isFalse();
                  out.endObject();
                }))
        .isEqualTo("{\"id\":\"a\",\"\":-1,\"\\\"/\\u0001\":[1,2],\"inner\":null}");
  }

  @Test
  void nullIsNullWhateverItsType() {
    List<Consumer<ResultWriter>> nulls =
        List.of(
            out -> out.beginObject(null),
            out -> out.string(null),
            out -> out.text(null),
            out -> out.offsetDateTime(null),
            out -> out.bytes(null),
            out -> out.boxedBool(null),
            out -> out.number(null),
            out -> out.constant(UNIT, null),
            out -> out.any(null),
            out -> out.list(null, ResultWriter::any),
            out -> out.array(null, ResultWriter::any),
            out -> out.map(null, ResultWriter::any),
            out -> out.booleans(null),
            out -> out.shorts(null),
            out -> out.ints(null),
            out -> out.longs(null),
            out -> out.floats(null),
            out -> out.doubles(null),
            out -> out.chars(null),
            out -> out.optional(null, ResultWriter::string),
            out -> out.optional(Optional.empty(), ResultWriter::string),
            out -> out.optionalInt(null),
            out -> out.optionalInt(OptionalInt.empty()),
            out -> out.optionalLong(null),
            out -> out.optionalLong(OptionalLong.empty()),
            out -> out.optionalDouble(null),
            out -> out.optionalDouble(OptionalDouble.empty()));
    assertThat(nulls).allSatisfy(write -> assertThat(Writing.of(write)).isEqualTo("null"));
    assertThat(nulls).allSatisfy(write -> assertThat(Writing.inArray(write)).isEqualTo("[null]"));
  }

  @Test
  void anEmptyTextIsSaidToBeEmptyAtTheRootOnly() {
    assertThat(Writing.of(out -> out.string(""))).isEqualTo("(empty)");
    assertThat(Writing.of(out -> out.bytes(new byte[0]))).isEqualTo("(empty)");
    assertThat(Writing.of(out -> out.string(" "))).isEqualTo(" ");
    assertThat(Writing.inArray(out -> out.string(""))).isEqualTo("[\"\"]");
  }

  @Test
  void voidIsASuccess() {
    assertThat(Writing.of(ResultWriter::success)).isEqualTo("success");
  }

  @Test
  void numbersKeepTheirValue() {
    assertThat(Writing.of(out -> out.integer(Long.MIN_VALUE))).isEqualTo("-9223372036854775808");
    assertThat(Writing.of(out -> out.number((byte) -128))).isEqualTo("-128");
    assertThat(Writing.of(out -> out.number((short) -32768))).isEqualTo("-32768");
    assertThat(Writing.of(out -> out.number(Integer.MAX_VALUE))).isEqualTo("2147483647");
    assertThat(Writing.of(out -> out.number(Long.MAX_VALUE))).isEqualTo("9223372036854775807");
    assertThat(Writing.of(out -> out.number(0.1f))).isEqualTo("0.1");
    assertThat(Writing.of(out -> out.number(-0.0))).isEqualTo("-0.0");
    BigInteger big = BigInteger.TEN.pow(2_000).add(BigInteger.ONE);
    assertThat(Writing.of(out -> out.number(big))).isEqualTo(big.toString());
    assertThat(Writing.of(out -> out.optionalInt(OptionalInt.of(1)))).isEqualTo("1");
    assertThat(Writing.of(out -> out.optionalLong(OptionalLong.of(1L << 40))))
        .isEqualTo("1099511627776");
    assertThat(Writing.of(out -> out.optionalDouble(OptionalDouble.of(1.5)))).isEqualTo("1.5");
    assertThat(Writing.of(out -> out.boxedBool(false))).isEqualTo("false");
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {0.1, 1e21, 4.9E-324, Double.MAX_VALUE, 2e-3, 9007199254740993.0, -1.0 / 3})
  void aDoubleIsReadBackAsItself(double value) {
    assertThat(Double.parseDouble(Writing.of(out -> out.float64(value)))).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "2.0E-44, 2.0E-44",
    "1.0E23, 1.0E23",
    "2.0E-3, 0.002",
    "5.6843418860808015E-14, 5.684341886080802E-14"
  })
  void aDoubleHasTheSameTextOnEveryJdk(double value, String text) {
    assertThat(Writing.of(out -> out.float64(value))).isEqualTo(text);
  }

  @Test
  void aBigDecimalKeepsItsDigitsAndIsWrittenOutIfThatTakesAThousandAtMost() {
    assertThat(Writing.of(out -> out.number(new BigDecimal("1.10")))).isEqualTo("1.10");
    assertThat(Writing.of(out -> out.number(new BigDecimal("1E+3")))).isEqualTo("1000");
    assertThat(Writing.of(out -> out.number(new BigDecimal("1E-3")))).isEqualTo("0.001");
    assertThat(Writing.of(out -> out.number(new BigDecimal("1E+999"))))
        .isEqualTo("1" + "0".repeat(999));
    assertThat(Writing.of(out -> out.number(new BigDecimal("1E+1000")))).isEqualTo("1E+1000");
    assertThat(Writing.of(out -> out.number(new BigDecimal("1E-999"))))
        .isEqualTo("0." + "0".repeat(998) + "1");
    assertThat(Writing.of(out -> out.number(new BigDecimal("1E-1000")))).isEqualTo("1E-1000");
    assertThat(Writing.of(out -> out.number(new BigDecimal("-7E+2147483647"))))
        .isEqualTo("-7E+2147483647");
  }

  @Test
  void whatIsNoJsonNumberIsRefused() {
    List<Consumer<ResultWriter>> refused =
        List.of(
            out -> out.float64(Double.NaN),
            out -> out.float64(Double.POSITIVE_INFINITY),
            out -> out.float64(Double.NEGATIVE_INFINITY),
            out -> out.float32(Float.NaN),
            out -> out.float32(Float.NEGATIVE_INFINITY),
            out -> out.number(Double.NaN),
            out -> out.number(Float.POSITIVE_INFINITY),
            out -> out.optionalDouble(OptionalDouble.of(Double.NaN)),
            out -> out.doubles(new double[] {1, Double.NaN}),
            out -> out.floats(new float[] {Float.NaN}),
            out -> out.any(List.of(Double.NaN)),
            out -> out.number(new AtomicInteger(7)));
    assertThat(refused)
        .allSatisfy(
            write ->
                assertThatThrownBy(() -> Writing.of(write))
                    .isInstanceOf(InvalidResultException.class));
  }

  @Test
  void aDateTimeAlwaysHasSecondsAndAnOffsetOfMinutes() {
    assertThat(Writing.of(out -> out.offsetDateTime(OffsetDateTime.parse("2026-11-30T10:00Z"))))
        .isEqualTo("2026-11-30T10:00:00Z");
    assertThat(
            Writing.of(
                out -> out.offsetDateTime(OffsetDateTime.parse("2026-11-30T10:00:00.5+01:30"))))
        .isEqualTo("2026-11-30T10:00:00.5+01:30");
    assertThat(
            Writing.of(
                out -> out.offsetDateTime(OffsetDateTime.parse("2026-11-30T10:00:00+01:00:30"))))
        .isEqualTo("2026-11-30T08:59:30Z");
    assertThat(Writing.of(out -> out.text(Instant.parse("2026-11-30T10:00:00Z"))))
        .isEqualTo("2026-11-30T10:00:00Z");
  }

  @Test
  void arraysAndMapsKeepTheirOrder() {
    assertThat(Writing.of(out -> out.array(new String[] {"b", null, "a"}, ResultWriter::string)))
        .isEqualTo("[\"b\",null,\"a\"]");
    Map<String, Integer> map = new LinkedHashMap<>();
    map.put("z", 1);
    map.put("a", null);
    assertThat(Writing.of(out -> out.map(map, ResultWriter::number)))
        .isEqualTo("{\"z\":1,\"a\":null}");
    assertThat(Writing.of(out -> out.booleans(new boolean[] {true, false})))
        .isEqualTo("[true,false]");
    assertThat(Writing.of(out -> out.shorts(new short[] {1, -2}))).isEqualTo("[1,-2]");
    assertThat(Writing.of(out -> out.ints(new int[] {1, -2}))).isEqualTo("[1,-2]");
    assertThat(Writing.of(out -> out.longs(new long[] {1, Long.MAX_VALUE})))
        .isEqualTo("[1,9223372036854775807]");
    assertThat(Writing.of(out -> out.floats(new float[] {1, 0.1f}))).isEqualTo("[1.0,0.1]");
    assertThat(Writing.of(out -> out.doubles(new double[] {1, 0.1}))).isEqualTo("[1.0,0.1]");
    assertThat(Writing.of(out -> out.chars(new char[] {'a', '"'}))).isEqualTo("[\"a\",\"\\\"\"]");
    assertThat(Writing.of(out -> out.ints(new int[0]))).isEqualTo("[]");
  }

  @Test
  void aSurrogateWithoutItsOtherHalfIsReplaced() {
    assertThat(Writing.of(out -> out.string("a\ud83d"))).isEqualTo("a\ufffd");
    assertThat(Writing.of(out -> out.string("\ude00\ud83d!"))).isEqualTo("\ufffd\ufffd!");
    assertThat(Writing.of(out -> out.string("\ud83d😀\ude00"))).isEqualTo("\ufffd😀\ufffd");
    assertThat(Writing.of(out -> out.character('\ud83d'))).isEqualTo("\ufffd");
    assertThat(Writing.of(out -> out.chars(new char[] {'\ud83d', '\ude00'})))
        .isEqualTo("[\"\ufffd\",\"\ufffd\"]");
    assertThat(Writing.of(out -> out.map(Map.of("\ude00", "😀\ud83d"), ResultWriter::string)))
        .isEqualTo("{\"\ufffd\":\"😀\ufffd\"}");
  }

  @Test
  void aPairIsKeptWhereverItStands() {
    // Across every boundary that the generator's buffers might have.
    String pairs = "😀".repeat(50_000);
    assertThat(Writing.of(out -> out.string(pairs))).isEqualTo(pairs);
    assertThat(Writing.of(out -> out.list(List.of(pairs, "x" + pairs), ResultWriter::string)))
        .isEqualTo("[\"" + pairs + "\",\"x" + pairs + "\"]");
  }

  @Test
  void nestingHasALimit() {
    Object nested = 1;
    for (int i = 0; i < 500; i++) {
      nested = Arrays.asList(nested);
    }
    Object deepest = nested;
    assertThat(Writing.of(out -> out.any(deepest)))
        .isEqualTo("[".repeat(500) + "1" + "]".repeat(500));
    assertThatThrownBy(() -> Writing.of(out -> out.any(Arrays.asList(deepest))))
        .isInstanceOf(RuntimeException.class);
    Object[] itself = new Object[1];
    itself[0] = itself;
    assertThatThrownBy(() -> Writing.of(out -> out.any(itself)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void exactlyOneWholeValueIsAResult() {
    List<Consumer<ResultWriter>> wrong =
        List.of(
            out -> {},
            out -> out.beginObject("open"),
            out -> {
              out.integer(1);
              out.integer(2);
            },
            out -> {
              out.integer(1);
              out.string("two");
            },
            out -> {
              out.string("");
              out.string("");
            },
            out -> {
              out.string("one");
              out.integer(2);
            });
    assertThat(wrong)
        .allSatisfy(
            write ->
                assertThatThrownBy(() -> Writing.of(write))
                    .isInstanceOf(IllegalStateException.class));
  }
}
