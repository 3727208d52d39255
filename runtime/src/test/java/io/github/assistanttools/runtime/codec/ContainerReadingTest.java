package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

class ContainerReadingTest {

  private static <T> ValueReader<List<T>> listOf(ValueReader<T> reader) {
    return in -> in.list(reader);
  }

  private static <T> ValueReader<Set<T>> setOf(ValueReader<T> reader) {
    return in -> in.set(reader);
  }

  private static <T> ValueReader<SortedSet<T>> sortedSetOf(ValueReader<T> reader) {
    return in -> in.sortedSet(reader);
  }

  @Test
  void aListKeepsOrderAndNullsAndCannotBeChanged() {
    assertThat(Reading.value("[]", listOf(ArgumentReader::string))).isEmpty();
    assertThat(Reading.value("[\"b\",\"a\",\"b\"]", listOf(ArgumentReader::string)))
        .containsExactly("b", "a", "b");
    List<String> nullable =
        Reading.value("[null,\"a\"]", listOf(in -> in.isNull() ? null : in.string()));
    assertThat(nullable).containsExactly(null, "a");
    assertThatThrownBy(() -> nullable.add("c")).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void whatIsNoArrayIsAProblem() {
    for (ValueReader<?> reader :
        List.<ValueReader<?>>of(
            listOf(ArgumentReader::string),
            setOf(ArgumentReader::string),
            sortedSetOf(ArgumentReader::string),
            ArgumentReader::booleans,
            ArgumentReader::shorts,
            ArgumentReader::ints,
            ArgumentReader::longs,
            ArgumentReader::floats,
            ArgumentReader::doubles,
            ArgumentReader::chars,
            in -> in.array(ArgumentReader::string, String[]::new))) {
      assertThat(Reading.problem("{\"a\":[1]}", reader))
          .isEqualTo("expected an array, got an object");
      assertThat(Reading.problem("null", reader)).isEqualTo("expected an array, got null");
      assertThat(Reading.problem("\"a\"", reader)).isEqualTo("expected an array, got \"a\"");
    }
  }

  @Test
  void eachWrongElementIsAProblemAtItsIndex() {
    assertThat(Reading.of("[1,\"two\",3,null,[]]", listOf(ArgumentReader::int32)).problems())
        .containsExactly(
            new Problem("/v/1", "expected an integer, got \"two\""),
            new Problem("/v/3", "expected an integer, got null"),
            new Problem("/v/4", "expected an integer, got an array"));
    assertThat(
            Reading.of("[[[0]],[[1,true]]]", listOf(listOf(listOf(ArgumentReader::int32))))
                .problems())
        .containsExactly(new Problem("/v/1/0/1", "expected an integer, got true"));
  }

  @Test
  void aSetKeepsTheArraysOrderAndCannotBeChanged() {
    Set<String> set = Reading.value("[\"c\",\"a\",\"b\"]", setOf(ArgumentReader::string));
    assertThat(set).containsExactly("c", "a", "b");
    assertThatThrownBy(() -> set.add("d")).isInstanceOf(UnsupportedOperationException.class);
    SortedSet<String> sorted =
        Reading.value("[\"c\",\"a\",\"b\"]", sortedSetOf(ArgumentReader::string));
    assertThat(sorted).containsExactly("a", "b", "c");
    assertThatThrownBy(() -> sorted.add("d")).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aDuplicateIsAProblemAtItsSecondOccurrence() {
    for (ValueReader<? extends Collection<String>> reader :
        List.<ValueReader<? extends Collection<String>>>of(
            setOf(ArgumentReader::string), sortedSetOf(ArgumentReader::string))) {
      assertThat(Reading.of("[\"a\",\"b\",\"a\",\"a\"]", reader).problems())
          .containsExactly(new Problem("/v/2", "duplicate"), new Problem("/v/3", "duplicate"));
    }
    assertThat(Reading.of("[[1],[2],[1]]", setOf(listOf(ArgumentReader::int32))).problems())
        .containsExactly(new Problem("/v/2", "duplicate"));
    assertThat(Reading.of("[null,null]", setOf(in -> in.isNull() ? null : in.string())).problems())
        .containsExactly(new Problem("/v/1", "duplicate"));
  }

  @Test
  void numbersOfOneValueAreDuplicates() {
    assertThat(Reading.of("[1.0,1.00,10e-1,1.5]", setOf(ArgumentReader::bigDecimal)).problems())
        .containsExactly(new Problem("/v/1", "duplicate"), new Problem("/v/2", "duplicate"));
    assertThat(Reading.of("[0.0,-0.0]", setOf(ArgumentReader::float64)).problems()).hasSize(1);
    assertThat(Reading.of("[0.0,-0.0]", setOf(ArgumentReader::float32)).problems()).hasSize(1);
    assertThat(Reading.of("[1,1.0,1e0,\"1\"]", setOf(ArgumentReader::any)).problems()).hasSize(2);
    assertThat(Reading.of("[1,1.0]", setOf(ArgumentReader::int32)).problems()).hasSize(1);
    assertThat(
            Reading.of("[1e30,1000000000000000000000000000000]", setOf(ArgumentReader::any))
                .problems())
        .hasSize(1);
  }

  @Test
  void twoWrongElementsAreNoDuplicates() {
    assertThat(Reading.of("[\"x\",\"y\",0]", setOf(ArgumentReader::int32)).problems())
        .extracting(Problem::path)
        .containsExactly("/v/0", "/v/1");
    assertThat(Reading.of("[1,2]", sortedSetOf(ArgumentReader::string)).problems()).hasSize(2);
  }

  @Test
  void arraysOfPrimitivesAreRead() {
    assertThat(Reading.value("[true,false]", ArgumentReader::booleans))
        .containsExactly(true, false);
    assertThat(Reading.value("[1,-2.0]", ArgumentReader::shorts))
        .containsExactly((short) 1, (short) -2);
    assertThat(Reading.value("[1,-2]", ArgumentReader::ints)).containsExactly(1, -2);
    assertThat(Reading.value("[1,-2]", ArgumentReader::longs)).containsExactly(1L, -2L);
    assertThat(Reading.value("[1,-2.5]", ArgumentReader::floats)).containsExactly(1f, -2.5f);
    assertThat(Reading.value("[1,-2.5]", ArgumentReader::doubles)).containsExactly(1d, -2.5d);
    assertThat(Reading.value("[\"a\",\"b\"]", ArgumentReader::chars)).containsExactly('a', 'b');
    ValueReader<String[]> strings = in -> in.array(ArgumentReader::string, String[]::new);
    assertThat(Reading.value("[\"a\",\"b\"]", strings)).containsExactly("a", "b");
    assertThat(Reading.value("[]", ArgumentReader::ints)).isEmpty();
    assertThat(Reading.of("[1,null,70000]", ArgumentReader::shorts).problems())
        .extracting(Problem::path)
        .containsExactly("/v/1", "/v/2");
  }

  @Test
  void aMapKeepsTheTextsOrderAndTakesAnyKey() {
    Map<String, Integer> map =
        Reading.value("{\"b\":1,\"\":2,\"a/~\":3}", in -> in.map(ArgumentReader::int32));
    assertThat(map).containsExactly(Map.entry("b", 1), Map.entry("", 2), Map.entry("a/~", 3));
    assertThatThrownBy(() -> map.put("c", 1)).isInstanceOf(UnsupportedOperationException.class);
    assertThat(
            Reading.of("{\"a\":1,\"x/y\":\"no\",\"a\":2}", in -> in.map(ArgumentReader::int32))
                .problems())
        .containsExactly(
            new Problem("/v/x~1y", "expected an integer, got \"no\""),
            new Problem("/v/a", "duplicate key"));
    assertThat(Reading.problem("[]", in -> in.map(ArgumentReader::int32)))
        .isEqualTo("expected an object, got an array");
  }

  @Test
  void aNullValueOfAMapIsNoAbsence() {
    ValueReader<Map<String, Object>> maps = in -> in.map(ArgumentReader::any);
    assertThat(Reading.value("{\"a\":null}", maps)).containsEntry("a", null);
    assertThat(Reading.of("{\"a\":null,\"a\":null}", maps).problems())
        .containsExactly(new Problem("/v/a", "duplicate key"));
  }

  @Test
  void nothingIsLostOfAnything() {
    Object any =
        Reading.value(
            "{\"z\":[null,true,false,\"s\",1,-0,9223372036854775808,1.10,1e2],\"a\":{\"b\":{}}}",
            ArgumentReader::any);
    assertThat(any)
        .isEqualTo(
            Map.of(
                "z",
                Arrays.asList(
                    null,
                    true,
                    false,
                    "s",
                    1L,
                    0L,
                    new BigInteger("9223372036854775808"),
                    new BigDecimal("1.10"),
                    new BigDecimal("1e2")),
                "a",
                Map.of("b", Map.of())));
    assertThat(((Map<?, ?>) any).keySet().toString()).isEqualTo("[z, a]");
    assertThat(Reading.of("{\"a\":{\"b\":1,\"b\":2}}", ArgumentReader::any).problems())
        .containsExactly(new Problem("/v/a/b", "duplicate key"));
  }

  @Test
  void aLiteralIsReadOrItIsABug() {
    assertThat(ArgumentReader.literal("10", ArgumentReader::int32)).isEqualTo(10);
    assertThat(
            ArgumentReader.<List<String>>literal("[\"a\"]", in -> in.list(ArgumentReader::string)))
        .containsExactly("a");
    assertThat(ArgumentReader.<String>literal("null", in -> in.isNull() ? null : in.string()))
        .isNull();
    for (String literal : List.of("", " ", "TRUE", "010", "9999999999", "\"x\"", "1 2", "[")) {
      assertThatThrownBy(() -> ArgumentReader.literal(literal, ArgumentReader::int32))
          .isInstanceOf(IllegalStateException.class);
    }
  }
}
