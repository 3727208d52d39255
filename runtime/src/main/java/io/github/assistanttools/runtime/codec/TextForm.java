package io.github.assistanttools.runtime.codec;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fixed form of strings, and what they stand for.
 *
 * @param expected the form, for a message
 * @param known what a text of the form must be beyond that, for a message: within a range, in a
 *     table
 * @param parser gives null for a text of another form, and throws for one that is of the form and
 *     still stands for nothing: an {@code ArithmeticException}, {@code DateTimeException} or {@code
 *     IllegalArgumentException}
 */
record TextForm<T>(String expected, String known, Function<String, @Nullable T> parser) {

  static <T> TextForm<T> of(String expected, Function<String, @Nullable T> parser) {
    return new TextForm<>(expected, expected, parser);
  }

  /**
   * A form that a pattern describes and a parser of the JDK reads.
   *
   * @param pattern of the whole text; possessive where it repeats a group, so that a long text
   *     takes time in proportion and no stack
   */
  static <T> TextForm<T> of(String expected, String pattern, Function<String, T> parser) {
    Pattern form = Pattern.compile(pattern);
    return of(expected, text -> form.matcher(text).matches() ? parser.apply(text) : null);
  }

  TextForm<T> known(String what) {
    return new TextForm<>(expected, what, parser);
  }
}
