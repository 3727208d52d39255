package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.Json;
import io.github.assistanttools.runtime.internal.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON text in a program, such as a default, which is read like a value in a call's arguments.
 */
final class Literal<T> {
  private static final int LONGEST_SHOWN = 500;

  private final @Nullable T value;
  private final List<Problem> problems;

  private Literal(String json, ValueReader<T> reader) {
    Decoder decoder = Decoder.ofLiteral(json);
    if (decoder.in.next() == null) {
      throw new MalformedArgumentsException("the text has no value");
    }
    ArgumentReader in = new ArgumentReader(decoder);
    this.value = reader.read(in);
    decoder.in.end();
    this.problems = in.problems();
  }

  /** The problems of a text that may be invalid, or not JSON; the limits of arguments apply. */
  static List<Problem> problems(String json, ValueReader<?> reader) {
    if (Limits.exceeded(json) >= 0) {
      throw new MalformedArgumentsException(Json.BEYOND_LIMITS);
    }
    return new Literal<>(json, reader).problems;
  }

  /** The value of a text that the generator has checked. */
  static <T> @Nullable T value(String json, ValueReader<T> reader) {
    try {
      Literal<T> literal = new Literal<>(json, reader);
      if (!literal.problems.isEmpty()) {
        String shown = Texts.line(literal.problems.toString(), LONGEST_SHOWN);
        throw misfit(json, "has problems: " + shown);
      }
      return literal.value;
    } catch (MalformedArgumentsException malformed) {
      throw misfit(json, "is malformed: " + malformed.getMessage());
    }
  }

  private static LoggableStateException misfit(String json, String what) {
    return new LoggableStateException("the literal " + Texts.quoted(json) + " " + what);
  }
}
