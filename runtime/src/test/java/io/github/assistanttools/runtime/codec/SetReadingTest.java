package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetReadingTest {

  private static final ObjectShape SHAPE = ObjectShape.of("set");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1, 1.0]",
        "[[1.0], [1.00]]",
        "[{\"a\": 1, \"b\": [10]}, {\"b\": [1e1], \"a\": 1.0}]",
        "[0.0, -0.0]",
        "[null, null]",
        "[\"a\", \"\\u0061\"]",
        "[[\"a\"], [\"\\u0061\"]]"
      })
  void elementsThatAreEqualAsJsonAreDuplicatesHoweverDeep(String json) {
    assertThat(problems(json, ArgumentReader::any))
        .containsExactly(new Problem("/set/1", "duplicate"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1, \"1\"]",
        "[[1], [1, 1]]",
        "[{\"a\": 1}, {\"a\": 2}, {\"b\": 1}]",
        "[true, false, null, 0]",
        "[[true], [1]]",
        "[]"
      })
  void elementsThatDifferAsJsonAreNoDuplicates(String json) {
    assertThat(problems(json, ArgumentReader::any)).isEmpty();
  }

  @Test
  void elementsThatAreOneJavaValueAreDuplicatesThoughTheirTextsDiffer() {
    String instants = "[\"2026-11-30T10:00:00Z\", \"2026-11-30T11:00:00+01:00\"]";

    assertThat(problems(instants, ArgumentReader::instant))
        .containsExactly(new Problem("/set/1", "duplicate"));
  }

  @Test
  void aSortedSetRefusesNegativeZeroBesideZero() {
    ArgumentReader in = ArgumentReader.of("{\"set\": [0.0, -0.0]}");
    in.beginObject(SHAPE);
    in.sortedSet(ArgumentReader::float64);
    in.nextProperty();
    in.endObject();

    assertThat(in.problems()).containsExactly(new Problem("/set/1", "duplicate"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"a\", \"b\", \"\\u0061\"]",
        "[1, 2, 1.0]",
        "[true, false, true]",
        "[null, 0, null]",
        "[[], {}, []]"
      })
  void equalElementsAreDuplicatesThoughTheirClassHasNoEquality(String json) {
    assertThat(problems(json, SetReadingTest::withoutEquality))
        .containsExactly(new Problem("/set/2", "duplicate"));
  }

  @Test
  void equalKeysAreDuplicatesThoughTheirClassHasNoEquality() {
    assertThat(
            problems(
                "[{\"a\": 1, \"b\": 1, \"\\u0061\": 1}]",
                in -> in.map(SetReadingTest::withoutEquality, ArgumentReader::any)))
        .containsExactly(new Problem("/set/0/a", "duplicate key"));
  }

  private static Object withoutEquality(ArgumentReader in) {
    if (in.isNull()) {
      return new Object();
    }
    return in.any() == null ? null : new Object();
  }

  @Test
  void anExponentThatOverflowsIsComparedAsText() {
    assertThat(
            problems(
                "[[100e2147483647], [100e2147483647], [1e2147483646]]", SetReadingTest::skipped))
        .containsExactly(new Problem("/set/1", "duplicate"));
    assertThat(problems("[100e2147483647]", ArgumentReader::float64)).hasSize(1);
  }

  @Test
  void hugeExponentsAreComparedWithoutBeingWrittenOut() {
    assertThat(problems("[[1e999999999], [10e999999998]]", SetReadingTest::skipped))
        .containsExactly(new Problem("/set/1", "duplicate"));
  }

  /** Takes an array of numbers for what it is, without reading one. */
  private static Object skipped(ArgumentReader in) {
    in.list(number -> number.isNull());
    return new Object();
  }

  private static List<Problem> problems(String json, ValueReader<?> reader) {
    ArgumentReader in = ArgumentReader.of("{\"set\": " + json + "}");
    in.beginObject(SHAPE);
    in.set(reader);
    in.nextProperty();
    in.endObject();
    return in.problems();
  }
}
