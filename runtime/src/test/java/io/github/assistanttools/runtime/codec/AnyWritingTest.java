package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnyWritingTest {
  private enum Coin {
    HEADS,
    TAILS {
      @Override
      public String toString() {
        return "the other side";
      }
    }
  }

  private record Secret(String secret) {}

  private static String json(Object value) {
    return Writing.inArray(out -> out.any(value));
  }

  @Test
  void scalarsHaveTheFormOfTheirType() {
    assertThat(json("s")).isEqualTo("[\"s\"]");
    assertThat(json(new StringBuilder("b"))).isEqualTo("[\"b\"]");
    assertThat(json('c')).isEqualTo("[\"c\"]");
    assertThat(json(true)).isEqualTo("[true]");
    for (Number one : List.of((byte) 1, (short) 1, 1, 1L, BigInteger.ONE, BigDecimal.ONE)) {
      assertThat(json(one)).isEqualTo("[1]");
    }
    assertThat(json(1f)).isEqualTo("[1.0]");
    assertThat(json(1d)).isEqualTo("[1.0]");
    assertThat(json(LocalDate.EPOCH)).isEqualTo("[\"1970-01-01\"]");
    assertThat(json(Instant.EPOCH)).isEqualTo("[\"1970-01-01T00:00:00Z\"]");
    assertThat(json(OffsetDateTime.parse("2026-11-30T10:00+01:00")))
        .isEqualTo("[\"2026-11-30T10:00:00+01:00\"]");
    assertThat(json(new UUID(1, 2))).isEqualTo("[\"00000000-0000-0001-0000-000000000002\"]");
    assertThat(json(null)).isEqualTo("[null]");
  }

  @Test
  void anEnumConstantIsItsNameWhateverItsToString() {
    assertThat(json(Coin.HEADS)).isEqualTo("[\"HEADS\"]");
    assertThat(json(Coin.TAILS)).isEqualTo("[\"TAILS\"]");
  }

  @Test
  void whatHoldsValuesIsWrittenToItsBottom() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("z", new ArrayDeque<>(List.of(1, 2)));
    map.put("a", Arrays.asList(Optional.of(Map.of("k", Optional.empty())), null));
    assertThat(Writing.of(out -> out.any(map)))
        .isEqualTo("{\"z\":[1,2],\"a\":[{\"k\":null},null]}");
    assertThat(json(new Object[] {1, new String[] {"x"}, new int[][] {{1}, {}}}))
        .isEqualTo("[[1,[\"x\"],[[1],[]]]]");
  }

  @Test
  void arraysOfPrimitivesAreArraysAndBytesAreBase64() {
    assertThat(json(new boolean[] {true})).isEqualTo("[[true]]");
    assertThat(json(new byte[] {1, 2, 3})).isEqualTo("[\"AQID\"]");
    assertThat(json(new short[] {1})).isEqualTo("[[1]]");
    assertThat(json(new int[] {1})).isEqualTo("[[1]]");
    assertThat(json(new long[] {1})).isEqualTo("[[1]]");
    assertThat(json(new float[] {1})).isEqualTo("[[1.0]]");
    assertThat(json(new double[] {1})).isEqualTo("[[1.0]]");
    assertThat(json(new char[] {'a'})).isEqualTo("[[\"a\"]]");
  }

  static List<Object> withoutJsonForm() {
    Map<Object, Object> mixed = new HashMap<>();
    mixed.put(null, "hidden");
    return List.of(
        new Object(),
        new Secret("hidden"),
        new Secret[] {new Secret("hidden")},
        List.of(new Secret("hidden")),
        Map.of("key", new Secret("hidden")),
        Optional.of(new Secret("hidden")),
        Map.of(1, "hidden"),
        mixed,
        new AtomicLong(1),
        new Date(),
        new BitSet(),
        OptionalInt.of(1),
        Secret.class,
        List.of("hidden").stream(),
        CompletableFuture.completedFuture("hidden"),
        new Thread("hidden"));
  }

  @ParameterizedTest
  @MethodSource("withoutJsonForm")
  void anythingElseIsRefusedWithoutAWordOfItsContent(Object value) {
    assertThatThrownBy(() -> Writing.of(out -> out.any(value)))
        .isInstanceOf(MisuseException.class)
        .hasMessageContaining("has no JSON form")
        .hasMessageNotContaining("hidden");
  }

  @Test
  void whatAnyReadsAnyWritesBack() {
    String json = "{\"z\":[null,true,\"s\\n\",-1,9223372036854775808,1.10,{}],\"a\":{\"\":[[]]}}";
    Object read = ArgumentReader.literal(json, ArgumentReader::any);
    assertThat(Writing.of(out -> out.any(read))).isEqualTo(json);
  }
}
