package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class ResultWriterTest {
  private static final int LONGEST = 1_048_576;

  private static String output(Consumer<ResultWriter> writing) {
    ResultWriter out = new ResultWriter();
    writing.accept(out);
    return out.finish();
  }

  private static String any(Object value) {
    return output(out -> out.any(value));
  }

  @Test
  void aResultWhoseFormIsAStringIsSentBare() {
    assertThat(output(out -> out.string("say \"hi\"\n"))).isEqualTo("say \"hi\"\n");
    assertThat(output(out -> out.string("12"))).isEqualTo("12");
    assertThat(output(out -> out.string(new StringBuilder("built")))).isEqualTo("built");
    assertThat(output(out -> out.character('x'))).isEqualTo("x");
    assertThat(output(out -> out.text(LocalDate.of(2026, 11, 30)))).isEqualTo("2026-11-30");
    assertThat(output(out -> out.text(Instant.EPOCH))).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(output(out -> out.text('x'))).isEqualTo("x");
    assertThat(output(out -> out.bytes(new byte[] {1, 2}))).isEqualTo("AQI=");
    assertThat(output(out -> out.optional(Optional.of("a"), ResultWriter::string))).isEqualTo("a");
    assertThat(output(ResultWriter::success)).isEqualTo("success");
  }

  @Test
  void anythingElseIsCompactJson() {
    assertThat(
            output(
                out -> {
                  out.beginObject(this);
                  out.name("a\"").string("say \"hi\"\n\u0001é\u2028");
                  out.name("b").list(List.of(1, 2), ResultWriter::number);
                  out.name("c").boxedBool(null);
                  out.name("").map(Map.of("k", "v"), ResultWriter::string);
                  out.endObject();
                }))
        .isEqualTo("{\"a\\\"\":\"say \\\"hi\\\"\\n\\u0001é\u2028\",\"b\":[1,2],\"c\":null,\"\":{\"k\":\"v\"}}");
    assertThat(output(out -> out.bool(true))).isEqualTo("true");
    assertThat(output(out -> out.list(List.of("a"), ResultWriter::string))).isEqualTo("[\"a\"]");
  }

  @Test
  void aNullResultIsNullAndAnEmptyStringIsNotEmpty() {
    assertThat(output(out -> out.string(null))).isEqualTo("null");
    assertThat(output(out -> out.string(""))).isEqualTo("(empty)");
    assertThat(output(out -> out.list(List.of("", "x"), ResultWriter::string))).isEqualTo("[\"\",\"x\"]");
    List<Consumer<ResultWriter>> nulls =
        List.of(
            out -> out.beginObject(null), out -> out.text(null), out -> out.bytes(null), out -> out.boxedBool(null),
            out -> out.number(null), out -> out.offsetDateTime(null), out -> out.list(null, ResultWriter::string),
            out -> out.array(null, ResultWriter::string), out -> out.map(null, ResultWriter::string), out -> out.any(null),
            out -> out.optional(null, ResultWriter::string), out -> out.optional(Optional.empty(), ResultWriter::string),
            out -> out.optionalInt(null), out -> out.optionalLong(OptionalLong.empty()), out -> out.optionalDouble(null),
            out -> out.booleans(null), out -> out.shorts(null), out -> out.ints(null), out -> out.longs(null),
            out -> out.floats(null), out -> out.doubles(null), out -> out.chars(null),
            out -> out.later(null, ResultWriter::string), out -> out.constant(EnumShape.of(Month.values()), null));
    for (Consumer<ResultWriter> writing : nulls) {
      assertThat(output(writing)).isEqualTo("null");
      assertThat(output(out -> out.list(List.of(1), (inner, one) -> writing.accept(inner)))).isEqualTo("[null]");
    }
  }

  @Test
  void numbersKeepEveryDigit() {
    assertThat(output(out -> out.integer(Long.MIN_VALUE))).isEqualTo("-9223372036854775808");
    assertThat(output(out -> out.number((byte) 1))).isEqualTo("1");
    assertThat(output(out -> out.number((short) 1))).isEqualTo("1");
    assertThat(output(out -> out.number(1))).isEqualTo("1");
    assertThat(output(out -> out.number(new BigInteger("9".repeat(50))))).isEqualTo("9".repeat(50));
    assertThat(output(out -> out.number(new BigDecimal("12345678901234567890.1230")))).isEqualTo("12345678901234567890.1230");
    assertThat(output(out -> out.number(new BigDecimal("1e3")))).isEqualTo("1000");
    assertThat(output(out -> out.number(new BigDecimal("1e-7")))).isEqualTo("0.0000001");
    assertThat(output(out -> out.number(new BigDecimal("1e999999999")))).isEqualTo("1E+999999999");
    assertThat(output(out -> out.float64(0.1))).isEqualTo("0.1");
    assertThat(output(out -> out.float64(-0.0))).isEqualTo("-0.0");
    // JDK 17's own Double.toString gives 2.0E-3 and 2.0000000000000003E23 here or there.
    assertThat(output(out -> out.float64(2e23))).isEqualTo("2.0E23");
    assertThat(output(out -> out.float32(0.1f))).isEqualTo("0.1");
    assertThat(output(out -> out.number(1.5f))).isEqualTo("1.5");
    assertThat(output(out -> out.number(1.5d))).isEqualTo("1.5");
    assertThat(output(out -> out.optionalInt(OptionalInt.of(7)))).isEqualTo("7");
    assertThat(output(out -> out.optionalLong(OptionalLong.of(7)))).isEqualTo("7");
    assertThat(output(out -> out.optionalDouble(OptionalDouble.of(7)))).isEqualTo("7.0");
  }

  @Test
  void whatJsonCannotExpressIsRefused() {
    List<Consumer<ResultWriter>> refused =
        List.of(
            out -> out.float64(Double.NaN), out -> out.float64(Double.POSITIVE_INFINITY), out -> out.float32(Float.NaN),
            out -> out.number(Double.NEGATIVE_INFINITY), out -> out.number(Float.NaN), out -> out.doubles(new double[] {Double.NaN}),
            out -> out.number(new AtomicInteger()), out -> out.any(new Object()), out -> out.any(Map.of(1, 2)),
            out -> out.any(List.of(new Object())), out -> out.optionalDouble(OptionalDouble.of(Double.NaN)));
    for (Consumer<ResultWriter> writing : refused) {
      assertThatThrownBy(() -> output(writing)).isInstanceOf(MisuseException.class);
    }
  }

  @Test
  void aDateTimeAlwaysHasSecondsAndAnOffsetOfMinutes() {
    assertThat(output(out -> out.offsetDateTime(OffsetDateTime.parse("2026-11-30T10:00Z")))).isEqualTo("2026-11-30T10:00:00Z");
    assertThat(output(out -> out.offsetDateTime(OffsetDateTime.parse("2026-11-30T10:00:00.500+01:30"))))
        .isEqualTo("2026-11-30T10:00:00.5+01:30");
    assertThat(output(out -> out.offsetDateTime(OffsetDateTime.parse("2026-11-30T10:00:00+01:30:15"))))
        .isEqualTo("2026-11-30T08:29:45Z");
  }

  @Test
  void anyWritesItsClosedListOfTypes() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("z", Arrays.asList(null, "s", 'c', true, 1, 2.5, new BigDecimal("1.10"), Month.MAY));
    map.put("a", Optional.of(Map.of()));
    map.put("e", Optional.empty());
    map.put("t", List.of(LocalDate.EPOCH, Instant.EPOCH, OffsetDateTime.parse("2026-11-30T10:00Z"), new UUID(0, 1)));
    assertThat(any(map))
        .isEqualTo(
            "{\"z\":[null,\"s\",\"c\",true,1,2.5,1.10,\"MAY\"],\"a\":{},\"e\":null,"
                + "\"t\":[\"1970-01-01\",\"1970-01-01T00:00:00Z\",\"2026-11-30T10:00:00Z\",\"00000000-0000-0000-0000-000000000001\"]}");
    Object[] arrays = {
      new String[] {"a"}, new byte[] {1}, new boolean[] {true}, new short[] {1}, new int[] {1}, new long[] {1},
      new float[] {1}, new double[] {1}, new char[] {'c'}, new Object[] {new int[0]}
    };
    assertThat(any(arrays)).isEqualTo("[[\"a\"],\"AQ==\",[true],[1],[1],[1],[1.0],[1.0],[\"c\"],[[]]]");
    assertThat(any("bare")).isEqualTo("bare");
    assertThat(any(Month.MAY)).isEqualTo("MAY");
    assertThat(any(Optional.of(LocalDate.EPOCH))).isEqualTo("1970-01-01");
  }

  @Test
  void loneSurrogatesAreReplacedAndPairsAreKept() {
    assertThat(output(out -> out.string("a\ud83db\ude00😀\ud83d"))).isEqualTo("a\ufffdb\ufffd😀\ufffd");
    assertThat(output(out -> out.list(List.of("\ud83d", "\ude00", "😀"), ResultWriter::string)))
        .isEqualTo("[\"\ufffd\",\"\ufffd\",\"😀\"]");
    assertThat(output(out -> out.map(Map.of("\ude00", "x".repeat(5_000) + "😀".repeat(5_000)), ResultWriter::string)))
        .isEqualTo("{\"\ufffd\":\"" + "x".repeat(5_000) + "😀".repeat(5_000) + "\"}");
  }

  @Test
  void anOutputIsBoundedWhileItIsWritten() {
    assertThat(output(out -> out.string("x".repeat(LONGEST)))).hasSize(LONGEST);
    assertThat(output(out -> out.list(List.of("x".repeat(LONGEST - 4)), ResultWriter::string))).hasSize(LONGEST);
    List<Consumer<ResultWriter>> tooLarge =
        List.of(
            out -> out.string("x".repeat(LONGEST + 1)),
            out -> out.list(List.of("x".repeat(LONGEST - 3)), ResultWriter::string),
            out -> out.list(List.of("\"".repeat(LONGEST / 2)), ResultWriter::string),
            // Endless, so it ends only because the output is bounded.
            out -> out.list(() -> Collections.nCopies(Integer.MAX_VALUE, "x").iterator(), ResultWriter::string));
    for (Consumer<ResultWriter> writing : tooLarge) {
      assertThatThrownBy(() -> output(writing)).isInstanceOf(OutputTooLargeException.class);
    }
  }

  @Test
  void nestingIsBoundedSoACycleEnds() {
    List<Object> cycle = new ArrayList<>();
    cycle.add(cycle);
    assertThatThrownBy(() -> any(cycle)).isInstanceOf(JacksonException.class);
  }

  @Test
  void exactlyOneCompleteValueMustBeWritten() {
    List<Consumer<ResultWriter>> wrong =
        List.of(
            out -> {},
            out -> out.beginObject(this),
            out -> out.bool(true),
            ResultWriter::success,
            out -> out.later(new CompletableFuture<>(), ResultWriter::string));
    for (Consumer<ResultWriter> first : wrong.subList(2, wrong.size())) {
      for (Consumer<ResultWriter> second :
          List.<Consumer<ResultWriter>>of(
              ResultWriter::success, out -> out.bool(true), out -> out.later(new CompletableFuture<>(), ResultWriter::string))) {
        assertThatThrownBy(() -> output(first.andThen(second))).isInstanceOf(RuntimeException.class);
      }
    }
    for (Consumer<ResultWriter> writing : wrong.subList(0, 2)) {
      assertThatThrownBy(() -> output(writing)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aStageIsAwaited() throws Exception {
    CompletableFuture<String> stage = new CompletableFuture<>();
    ResultWriter out = new ResultWriter();
    out.later(stage, ResultWriter::string);
    Thread completing = new Thread(() -> stage.complete("done"));
    completing.start();
    out.await();
    assertThat(out.finish()).isEqualTo("done");

    ResultWriter success = new ResultWriter();
    success.laterSuccess(CompletableFuture.completedStage(null));
    success.await();
    assertThat(success.finish()).isEqualTo("success");
    assertThat(output(writer -> writer.laterSuccess(null))).isEqualTo("success");

    ResultWriter ofNull = new ResultWriter();
    ofNull.later(CompletableFuture.completedStage(null), ResultWriter::string);
    ofNull.await();
    assertThat(ofNull.finish()).isEqualTo("null");
  }

  @Test
  void aFailedStageTellsItsCause() {
    ResultWriter out = new ResultWriter();
    out.later(CompletableFuture.failedStage(new IllegalStateException("why")), ResultWriter::string);
    assertThatThrownBy(out::await).isInstanceOf(ExecutionException.class).hasRootCauseMessage("why");
  }
}
