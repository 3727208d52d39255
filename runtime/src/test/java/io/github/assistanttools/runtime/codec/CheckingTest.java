package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** For which values a constraint is. */
class CheckingTest {
  // Violated by every value it fits, so that it shows wherever it is applied.
  private static final Constraint NEVER =
      Constraint.above("1e1000")
          .and(Constraint.pattern("(?!)", 0))
          .and(Constraint.isTrue().and(Constraint.isFalse()))
          .and(Constraint.size(Integer.MAX_VALUE, Integer.MAX_VALUE));

  private static final ObjectShape SHAPE = ObjectShape.of("a", "b").optional("a", "b");

  private static final List<ValueReader<?>> READERS =
      List.of(
          ArgumentReader::string,
          ArgumentReader::character,
          ArgumentReader::bool,
          ArgumentReader::int8,
          ArgumentReader::int16,
          ArgumentReader::int32,
          ArgumentReader::int64,
          ArgumentReader::bigInteger,
          ArgumentReader::bigDecimal,
          ArgumentReader::float32,
          ArgumentReader::float64,
          ArgumentReader::bytes,
          ArgumentReader::localDate,
          ArgumentReader::uuid,
          ArgumentReader::any,
          in -> in.constant(EnumShape.of(Thread.State.values(), "NEW", "new")),
          in -> in.list(ArgumentReader::any),
          in -> in.set(ArgumentReader::any),
          in -> in.sortedSet(ArgumentReader::string),
          in -> in.array(ArgumentReader::any, Object[]::new),
          in -> in.map(ArgumentReader::any),
          in -> in.map(ArgumentReader::uuid, ArgumentReader::any),
          ArgumentReader::booleans,
          ArgumentReader::shorts,
          ArgumentReader::ints,
          ArgumentReader::longs,
          ArgumentReader::floats,
          ArgumentReader::doubles,
          ArgumentReader::chars,
          CheckingTest::object,
          CheckingTest::union);

  private static boolean object(ArgumentReader in) {
    for (int property = in.beginObject(SHAPE); property >= 0; property = in.nextProperty()) {
      in.any();
    }
    return in.endObject();
  }

  private static boolean union(ArgumentReader in) {
    return in.variant(UnionShape.of("a", "x")) == 0 && object(in);
  }

  private static List<Problem> problems(String json, ValueReader<?> reader) {
    return Reading.of(json, reader).problems();
  }

  @Test
  void aConstraintIsForTheNextValueOnlyWhateverThatIs() {
    List<String> values =
        List.of(
            "null",
            "1",
            "1.5",
            "1e-999999999999",
            "1e999",
            "true",
            "\"\"",
            "\"x\"",
            "\"new\"",
            "\"2026-11-30\"",
            "[]",
            "[1]",
            "{}",
            "{\"a\":\"x\"}",
            "{\"a\":1}");
    for (ValueReader<?> reader : READERS) {
      for (String value : values) {
        ArgumentReader in = ArgumentReader.of("{\"a\":" + value + ",\"b\":\"next\"}");
        in.beginObject(SHAPE);
        reader.read(in.checking(NEVER));
        int before = in.problemCount();
        in.nextProperty();
        assertThat(in.string()).isEqualTo("next");
        assertThat(in.problemCount()).as(value).isEqualTo(before);
      }
    }
  }

  @Test
  void nothingIsPendingInsideAContainerOrObject() {
    assertThat(problems("[[1],{\"k\":\"x\"}]", in -> in.checking(NEVER).list(ArgumentReader::any)))
        .extracting(Problem::path)
        .containsExactly("/v");
    assertThat(problems("{\"k\":\"x\"}", in -> in.checking(NEVER).map(ArgumentReader::string)))
        .extracting(Problem::path)
        .containsExactly("/v");
    assertThat(problems("[1,2]", in -> in.checking(NEVER).ints()))
        .extracting(Problem::path)
        .containsExactly("/v");
    assertThat(problems("{\"a\":\"x\",\"b\":[1]}", in -> object(in.checking(NEVER)))).isEmpty();
    assertThat(problems("{\"a\":\"x\",\"b\":1}", in -> union(in.checking(NEVER)))).isEmpty();
    assertThat(problems("{\"k\":[1,\"x\",true]}", in -> in.checking(NEVER).any())).isEmpty();
  }

  @Test
  void aSizeIsThatOfArraysAndMaps() {
    Constraint size = Constraint.size(1, 2);
    List<ValueReader<?>> arrays =
        List.of(
            in -> in.list(ArgumentReader::int32),
            in -> in.set(ArgumentReader::int32),
            in -> in.sortedSet(ArgumentReader::int32),
            in -> in.array(ArgumentReader::int32, Integer[]::new),
            ArgumentReader::shorts,
            ArgumentReader::ints,
            ArgumentReader::longs,
            ArgumentReader::floats,
            ArgumentReader::doubles);
    for (ValueReader<?> array : arrays) {
      assertThat(Reading.problem("[]", in -> array.read(in.checking(size))))
          .isEqualTo("must have 1 to 2 elements, has 0");
      assertThat(Reading.problem("[1,2,3]", in -> array.read(in.checking(size))))
          .isEqualTo("must have 1 to 2 elements, has 3");
      assertThat(problems("[1,2]", in -> array.read(in.checking(size)))).isEmpty();
      assertThat(Reading.problem("{}", in -> array.read(in.checking(size))))
          .isEqualTo("expected an array, got an object");
    }
    assertThat(Reading.problem("[]", in -> in.checking(size).booleans()))
        .isEqualTo("must have 1 to 2 elements, has 0");
    assertThat(Reading.problem("[]", in -> in.checking(size).chars()))
        .isEqualTo("must have 1 to 2 elements, has 0");
    assertThat(
            Reading.problem(
                "{}", in -> in.checking(Constraint.size(1, 9)).map(ArgumentReader::int32)))
        .isEqualTo("must have 1 to 9 properties, has 0");
    assertThat(
            Reading.problem(
                "{\"a\":1,\"b\":2}",
                in -> in.checking(Constraint.size(0, 1)).map(ArgumentReader::int32)))
        .isEqualTo("must have at most 1 property, has 2");
    assertThat(Reading.problem("[1,2,3,4]", in -> in.checking(Constraint.size(0, 3)).ints()))
        .isEqualTo("must have at most 3 elements, has 4");
  }

  @Test
  void aSizeIsCheckedThoughElementsHaveProblems() {
    Constraint size = Constraint.size(0, 1);
    assertThat(problems("[1,\"x\"]", in -> in.checking(size).list(ArgumentReader::int32)))
        .containsExactly(
            new Problem("/v/1", "expected an integer, got \"x\""),
            new Problem("/v", "must have at most 1 element, has 2"));
    assertThat(problems("[1,1]", in -> in.checking(size).set(ArgumentReader::int32)))
        .containsExactly(
            new Problem("/v/1", "duplicate"),
            new Problem("/v", "must have at most 1 element, has 2"));
    assertThat(problems("{\"a\":1,\"a\":1}", in -> in.checking(size).map(ArgumentReader::int32)))
        .containsExactly(
            new Problem("/v/a", "duplicate key"),
            new Problem("/v", "must have at most 1 property, has 2"));
  }

  @Test
  void elementsHaveConstraintsOfTheirOwn() {
    Constraint positive = Constraint.above("0");
    assertThat(
            problems(
                "[1,0,null,-1]",
                in -> in.list(e -> e.isNull() ? null : e.checking(positive).int32())))
        .containsExactly(
            new Problem("/v/1", "must be above 0, was 0"),
            new Problem("/v/3", "must be above 0, was -1"));
    assertThat(problems("[0,0]", in -> in.set(e -> e.checking(positive).int32())))
        .containsExactly(
            new Problem("/v/0", "must be above 0, was 0"),
            new Problem("/v/1", "must be above 0, was 0"));
  }

  @Test
  void keysOfMapsAreCheckedAsStrings() {
    Constraint key = Constraint.length(2, 3).and(Constraint.pattern("[a-z]*", 0));
    ValueReader<Map<String, Integer>> reader =
        in -> in.map(name -> name.checking(key).string(), ArgumentReader::int32);
    assertThat(Reading.value("{\"ab\":1,\"abc\":2}", reader))
        .containsExactly(Map.entry("ab", 1), Map.entry("abc", 2));
    assertThat(problems("{\"ab\":1,\"A/~b\":true,\"a\":3}", reader))
        .containsExactly(
            new Problem("/v/A~1~0b", "the key must have 2 to 3 characters, has 4"),
            new Problem("/v/A~1~0b", "the key must match [a-z]*, was \"A/~b\""),
            new Problem("/v/A~1~0b", "expected an integer, got true"),
            new Problem("/v/a", "the key must have 2 to 3 characters, has 1"));
    assertThat(
            problems(
                "{\"2999-01-01\":1}",
                in ->
                    in.map(
                        name -> name.checking(Constraint.past()).localDate(),
                        ArgumentReader::int32)))
        .containsExactly(
            new Problem("/v/2999-01-01", "the key must be in the past, was \"2999-01-01\""));
  }

  @Test
  void aConstraintThatDoesNotFitAValueIsIgnored() {
    Constraint numbers = Constraint.above("5").and(Constraint.digits(0, 0));
    Constraint texts =
        Constraint.notBlank()
            .and(Constraint.email())
            .and(Constraint.pattern("x", 0))
            .and(Constraint.length(9, 9));
    Constraint times = Constraint.past().and(Constraint.future());
    Constraint others = Constraint.isTrue().and(Constraint.isFalse()).and(Constraint.size(5, 5));
    assertThat(problems("\"a\"", in -> in.checking(numbers.and(times).and(others)).string()))
        .isEmpty();
    assertThat(problems("1", in -> in.checking(texts.and(times).and(others)).int32())).isEmpty();
    assertThat(problems("true", in -> in.checking(numbers.and(texts).and(times)).bool())).isEmpty();
    assertThat(problems("[1]", in -> in.checking(numbers.and(texts).and(times)).ints())).isEmpty();
    assertThat(
            problems(
                "{}", in -> in.checking(numbers.and(texts).and(times)).map(ArgumentReader::any)))
        .isEmpty();
  }

  @Test
  void aViolationSpoilsTheObjectThatHoldsTheValue() {
    Reading<Boolean> reading =
        Reading.of(
            "{\"a\":0}",
            in -> {
              in.beginObject(SHAPE);
              assertThat(in.checking(Constraint.above("0")).int32()).isZero();
              in.nextProperty();
              return in.endObject();
            });
    assertThat(reading.value()).isFalse();
    assertThat(reading.problems()).containsExactly(new Problem("/v/a", "must be above 0, was 0"));
  }
}
