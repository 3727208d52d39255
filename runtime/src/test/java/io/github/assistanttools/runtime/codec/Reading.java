package io.github.assistanttools.runtime.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one value, read as the property {@code v} of the arguments. */
record Reading<T>(@Nullable T value, List<Problem> problems) {
  private static final ObjectShape SHAPE = ObjectShape.of("v");

  static <T> Reading<T> of(String json, ValueReader<T> reader) {
    ArgumentReader in = ArgumentReader.of("{\"v\":" + json + "}");
    T value = null;
    for (int property = in.beginObject(SHAPE); property >= 0; property = in.nextProperty()) {
      value = reader.read(in);
    }
    boolean usable = in.endObject();
    if (usable != in.problems().isEmpty() || in.problemCount() != in.problems().size()) {
      throw new AssertionError("endObject says " + usable + " with " + in.problems());
    }
    return new Reading<>(value, in.problems());
  }

  /** The value of a JSON text in which nothing is wrong. */
  static <T> @Nullable T value(String json, ValueReader<T> reader) {
    Reading<T> reading = of(json, reader);
    if (!reading.problems().isEmpty()) {
      throw new AssertionError(json + ": " + reading.problems());
    }
    return reading.value();
  }

  /** The message of the only problem, at the value itself. */
  static String problem(String json, ValueReader<?> reader) {
    List<Problem> problems = of(json, reader).problems();
    if (problems.size() != 1 || !problems.get(0).path().equals("/v")) {
      throw new AssertionError(json + ": " + problems);
    }
    return problems.get(0).message();
  }
}
