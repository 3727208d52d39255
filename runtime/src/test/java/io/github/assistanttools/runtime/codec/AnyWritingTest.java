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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

  private static class Animal {}

  private static class Dog extends Animal {}

  private interface Named {}

  private record Cat() implements Named {}

  private static final KnownTypes KNOWN =
      KnownTypes.NONE
          .with(Animal.class, (out, value) -> out.string("animal"))
          .with(Dog.class, (out, value) -> out.string("dog"))
          .with(Named.class, AnyWritingTest::object)
          .with(Coin.class, (out, coin) -> out.string(coin.name().toLowerCase(Locale.ROOT)));

  private static void object(ResultWriter out, Named value) {
    if (out.beginObject(value)) {
      out.name("name").string("cat");
      out.endObject();
    }
  }

  private static String known(Object value) {
    return Writing.inArray(out -> out.any(value, KNOWN));
  }

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
    assertThat(json(OptionalInt.of(1))).isEqualTo("[1]");
    assertThat(json(OptionalLong.of(1))).isEqualTo("[1]");
    assertThat(json(OptionalDouble.empty())).isEqualTo("[null]");
  }

  @Test
  void aConstantOfTheJdkIsItsNameAndAnyOtherMustBeKnown() {
    assertThat(json(TimeUnit.DAYS)).isEqualTo("[\"DAYS\"]");
    assertThat(known(Coin.HEADS)).isEqualTo("[\"heads\"]");
    assertThat(known(Coin.TAILS)).isEqualTo("[\"tails\"]");
  }

  @Test
  void aKnownClassIsWrittenWhereverAValueMayBe() {
    assertThat(known(Arrays.asList(new Dog(), new Animal(), new Dog() {}, new Cat(), null)))
        .isEqualTo("[[\"dog\",\"animal\",\"dog\",{\"name\":\"cat\"},null]]");
    assertThat(known(Map.of("a", Optional.of(new Cat[] {new Cat()}))))
        .isEqualTo("[{\"a\":[{\"name\":\"cat\"}]}]");
  }

  @Test
  void keysAreTextsIntegersAndKnownClassesWithTexts() {
    for (Object one : List.of((byte) 1, (short) 1, 1, 1L, BigInteger.ONE, '1', "1")) {
      assertThat(json(Map.of(one, 2))).isEqualTo("[{\"1\":2}]");
    }
    assertThat(json(Map.of(TimeUnit.DAYS, 2))).isEqualTo("[{\"DAYS\":2}]");
    assertThat(known(Map.of(Coin.HEADS, 2))).isEqualTo("[{\"heads\":2}]");
    assertThat(known(Map.of(new Dog(), 2))).isEqualTo("[{\"dog\":2}]");
    assertThatThrownBy(() -> known(Map.of(new Cat(), 2)))
        .isInstanceOf(InvalidResultException.class)
        .hasMessageContaining("Cat, which are not strings in JSON");
  }

  @Test
  void nullMayBeExcludedWhateverItIsMadeOf() {
    for (Object none : Arrays.asList(null, Optional.empty(), OptionalInt.empty())) {
      assertThatThrownBy(
              () -> Writing.of(out -> out.list(List.of(1, 2), (o, i) -> o.presentAny(none))))
          .isInstanceOf(InvalidResultException.class)
          .hasMessage("at /0: null, although its type says that it never is");
      assertThatThrownBy(() -> Writing.of(out -> out.presentAny(none)))
          .isInstanceOf(InvalidResultException.class)
          .hasMessage("the result itself: null, although its type says that it never is");
    }
    assertThat(Writing.of(out -> out.presentAny(Arrays.asList(1, null)))).isEqualTo("[1,null]");
    assertThat(Writing.of(out -> out.presentAny("null"))).isEqualTo("null");
    assertThat(Writing.inArray(out -> out.presentAny(""))).isEqualTo("[\"\"]");
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
        Map.of(true, "hidden"),
        Coin.HEADS,
        Map.of(Coin.HEADS, "hidden"),
        mixed,
        new AtomicLong(1),
        new Date(),
        new BitSet(),
        Secret.class,
        List.of("hidden").stream(),
        CompletableFuture.completedFuture("hidden"),
        new Thread("hidden"));
  }

  @ParameterizedTest
  @MethodSource("withoutJsonForm")
  void anythingElseIsRefusedWithoutAWordOfItsContent(Object value) {
    assertThatThrownBy(() -> Writing.of(out -> out.any(value)))
        .isInstanceOf(InvalidResultException.class)
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
