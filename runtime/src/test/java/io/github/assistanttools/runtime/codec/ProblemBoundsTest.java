package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ProblemBoundsTest {
  private static final ObjectShape SHAPE = ObjectShape.of("v").optional("v");

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
