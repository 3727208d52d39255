package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ProblemBoundsTest {
  private static final ObjectShape SHAPE = ObjectShape.of("v").optional("v");

  @Test
  void theFirstProblemsAreListedAndAllAreCounted() {
    ArgumentReader in = read("{\"v\":[" + "\"x\",".repeat(999_999) + "1]}", reader -> reader.list(ArgumentReader::int32));
    assertThat(in.problemCount()).isEqualTo(999_999);
    assertThat(in.problems()).hasSizeBetween(500, 5_000);
    assertThat(in.problems().get(0).path()).isEqualTo("/v/0");
    assertThat(in.problems().get(in.problems().size() - 1).path()).isEqualTo("/v/" + (in.problems().size() - 1));
    int characters = in.problems().stream().mapToInt(problem -> problem.path().length() + problem.message().length()).sum();
    assertThat(characters).isLessThanOrEqualTo(65_536);
  }

  @Test
  void aLongPathIsKeptExact() {
    String name = "n".repeat(50_000);
    assertThat(read("{\"" + name + "\":1}", ArgumentReader::any).problems())
        .containsExactly(new Problem("/" + name, "unknown property"));
  }

  @Test
  void manyProblemsAtVeryLongPathsCostNoMoreThanReadingThem() {
    String name = "n".repeat(40_000);
    String deep = ("{\"" + name + "\":").repeat(20) + "[" + "true,".repeat(100_000) + "true]" + "}".repeat(20);
    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          ArgumentReader in = read("{\"v\":" + deep + "}", reader -> nested(reader, 20));
          assertThat(in.problemCount()).isEqualTo(100_001);
          assertThat(in.problems()).isEmpty();
        });
  }

  @Test
  void aLongRefusalIsCut() {
    ArgumentReader in =
        read("{\"v\":1}", reader -> reader.refuse(new IllegalArgumentException("r".repeat(1_000_000)), ProblemBoundsTest.class));
    assertThat(in.problems()).hasSize(1);
    assertThat(in.problems().get(0).message()).hasSize(1_001).endsWith("r…");
  }

  @Test
  void theProblemsCannotBeChanged() {
    List<Problem> problems = read("{\"v\":1}", ArgumentReader::string).problems();
    Assertions.assertThrows(UnsupportedOperationException.class, problems::clear);
  }

  private static Object nested(ArgumentReader in, int depth) {
    return depth == 0 ? in.list(ArgumentReader::int32) : in.map(inner -> nested(inner, depth - 1));
  }

  private static ArgumentReader read(String arguments, ValueReader<?> reader) {
    ArgumentReader in = ArgumentReader.of(arguments);
    for (int property = in.beginObject(SHAPE); property >= 0; property = in.nextProperty()) {
      reader.read(in);
    }
    assertThat(in.endObject()).isEqualTo(in.problemCount() == 0);
    return in;
  }
}
