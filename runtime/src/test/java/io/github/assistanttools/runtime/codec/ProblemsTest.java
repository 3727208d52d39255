package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {
  private static final int ROOM = 65_536;
  private static final ObjectShape SHAPE = ObjectShape.of("v");

  private static ArgumentReader read(String value, ValueReader<?> reader) {
    ArgumentReader in = ArgumentReader.of("{\"v\":" + value + "}");
    for (int property = in.beginObject(SHAPE); property >= 0; property = in.nextProperty()) {
      reader.read(in);
    }
    assertThat(in.endObject()).isFalse();
    return in;
  }

  private static int length(List<Problem> problems) {
    return problems.stream()
        .mapToInt(problem -> problem.path().length() + problem.message().length())
        .sum();
  }

  @Test
  void theFirstProblemsAreListedAndAllAreCounted() {
    int count = 100_000;
    ArgumentReader in =
        read(Collections.nCopies(count, "null").toString(), v -> v.list(ArgumentReader::int32));
    assertThat(in.problemCount()).isEqualTo(count);
    List<Problem> listed = in.problems();
    assertThat(listed.size()).isBetween(800, 2_000);
    assertThat(listed)
        .isEqualTo(
            IntStream.range(0, listed.size())
                .mapToObj(i -> new Problem("/v/" + i, "expected an integer, got null"))
                .toList());
    assertThat(length(listed)).isBetween(ROOM / 3, ROOM);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 500})
  void asManyProblemsAreListedAsHaveRoom(int nameLength) {
    String name = "n".repeat(nameLength);
    String value =
        IntStream.range(0, 10_000)
            .mapToObj(i -> '"' + name + i + "\":true")
            .collect(Collectors.joining(",", "{", "}"));
    ArgumentReader in = read(value, v -> v.map(ArgumentReader::string));
    int entry = length(in.problems().subList(in.problems().size() - 1, in.problems().size()));
    assertThat(in.problemCount()).isEqualTo(10_000);
    assertThat(length(in.problems()) + in.problems().size() * 24)
        .isBetween(ROOM - entry - 24, ROOM);
  }

  @Test
  void aLongPathIsExactOrNotListed() {
    String longName = "n".repeat(40_000);
    ArgumentReader in =
        read(
            "{\"a\":1,\"" + longName + "\":2,\"" + longName + "x\":3,\"b\":4}",
            v -> v.map(ArgumentReader::string));
    assertThat(in.problemCount()).isEqualTo(4);
    // The last one had room, but a list with a gap would look like a complete one.
    assertThat(in.problems())
        .isEqualTo(
            List.of(
                new Problem("/v/a", "expected a string, got 1"),
                new Problem("/v/" + longName, "expected a string, got 2")));
  }

  @ParameterizedTest
  @CsvSource({
    "a/b, a~1b",
    "m~n, m~0n",
    "~1, ~01",
    "~0, ~00",
    "/, ~1",
    "//~~, ~1~1~0~0",
    "'', ''",
    "a b%7C#, a b%7C#",
    "é😀, é😀",
    "0, 0",
    "-, -"
  })
  void aPathIsAJsonPointer(String name, String escaped) {
    ValueReader<?> reader =
        v -> v.map(array -> array.list(element -> element.map(ArgumentReader::string)));
    assertThat(read("{\"" + name + "\":[{},{\"" + name + "\":1}]}", reader).problems())
        .containsExactly(
            new Problem("/v/" + escaped + "/1/" + escaped, "expected a string, got 1"));
    ArgumentReader unknown =
        read("{\"" + name + "\":1}", v -> v.beginObject(ObjectShape.of()) + "" + v.endObject());
    assertThat(unknown.problems())
        .containsExactly(new Problem("/v/" + escaped, "unknown property"));
    ArgumentReader missing =
        read("{}", v -> v.beginObject(ObjectShape.of(name)) + "" + v.endObject());
    assertThat(missing.problems()).containsExactly(new Problem("/v/" + escaped, "missing"));
  }

  @ParameterizedTest
  @CsvSource({
    "63, 😀, ''",
    "62, 😀, 😀",
    "63, x, x",
    "63, xy, x",
    "64, '', ''",
    "64, x, ''",
    "64, 😀, ''",
    "63, 😀😀, ''",
    "62, 😀😀, 😀",
  })
  void aQuotedValueHas64CharactersAndNoHalfPair(int length, String end, String shownEnd) {
    String value = "a".repeat(length) + end;
    String ellipsis = end.equals(shownEnd) ? "" : "…";
    String quoted = ", got \"" + "a".repeat(length) + shownEnd + ellipsis + "\"";
    assertThat(Reading.problem('"' + value + '"', ArgumentReader::int32)).endsWith(quoted);
    assertThat(Reading.problem('"' + value + '"', ArgumentReader::uuid)).endsWith(quoted);
  }

  @Test
  void aQuotedNumberHas64CharactersToo() {
    assertThat(Reading.problem("1".repeat(64), ArgumentReader::string))
        .isEqualTo("expected a string, got " + "1".repeat(64));
    assertThat(Reading.problem("1".repeat(65), ArgumentReader::string))
        .isEqualTo("expected a string, got " + "1".repeat(64) + "…");
  }

  @Test
  void problemsCannotBeChangedFromOutside() {
    ArgumentReader in = read("1", ArgumentReader::string);
    assertThatThrownBy(() -> in.problems().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(in.problems()).hasSize(1);
  }
}
