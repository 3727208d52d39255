package io.github.assistanttools.runtime.codec.text;

import java.time.DateTimeException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of textual types: a class, its JSON strings, and the conversions between the
 * two. Immutable.
 *
 * @param <T> the class
 */
public final class TextType<T> {
  private final Class<T> type;
  private final String name;
  private final Function<String, @Nullable T> parser;
  private final String expected;
  private final String known;
  private final @Nullable Function<T, String> text;
  private final @Nullable PortablePattern syntax;
  private final @Nullable PortablePattern pattern;
  private final @Nullable String format;
  private final @Nullable String encoding;
  private final @Nullable Predicate<String> fits;
  private final boolean always;
  private final boolean key;
  private final boolean moment;

  private TextType(Row<T> row) {
    this.type = row.type;
    this.name = row.name;
    this.parser = row.parser;
    this.expected = row.expected;
    this.known = row.known.isEmpty() ? row.expected : row.known;
    this.text = row.text;
    this.syntax = row.syntax;
    this.pattern = row.pattern;
    this.format = row.format;
    this.encoding = row.encoding;
    this.fits = row.fits;
    this.always = row.always;
    this.key = row.key;
    this.moment = row.moment;
  }

  /**
   * Begins a row.
   *
   * @param name the reader's method for this type
   * @param parser returns null for a text with another syntax, and throws an {@link
   *     ArithmeticException}, {@link DateTimeException} or {@link IllegalArgumentException} for a
   *     text with the right syntax but without a value
   * @param expected a noun phrase with an example, for messages
   */
  static <T> Row<T> row(
      Class<T> type, String name, String expected, Function<String, @Nullable T> parser) {
    return new Row<>(type, name, expected, parser);
  }

  /** The class. */
  public Class<T> type() {
    return type;
  }

  /** The name of the reader's method. */
  public String name() {
    return name;
  }

  /**
   * The name of the writer's method; {@code text} if all values are written as by {@code toString}.
   */
  public String writer() {
    return text == null && always ? "text" : name;
  }

  /** A description of a valid string, for a message. */
  public String expected() {
    return expected;
  }

  /**
   * A description of the valid strings among those with the right syntax, such as a range or list.
   */
  public String known() {
    return known;
  }

  /** The {@code pattern} in a JSON Schema. */
  public Optional<String> pattern() {
    return Optional.ofNullable(pattern).map(PortablePattern::ecma);
  }

  /** The {@code format} in a JSON Schema. */
  public Optional<String> format() {
    return Optional.ofNullable(format);
  }

  /** The {@code contentEncoding} in a JSON Schema. */
  public Optional<String> encoding() {
    return Optional.ofNullable(encoding);
  }

  /**
   * Whether the class is suitable for the keys of a map. Arrays have no value equality, and
   * comparing URLs resolves their hosts.
   */
  public boolean isKey() {
    return key;
  }

  /** Whether the values have a natural order. */
  public boolean isSortable() {
    return Comparable.class.isAssignableFrom(type);
  }

  /** Whether a value lies before, at or after the present. */
  public boolean isMoment() {
    return moment;
  }

  /**
   * The value of a text, or null if the text has another syntax.
   *
   * @throws ArithmeticException, DateTimeException or IllegalArgumentException if the text has the
   *     right syntax, but no value
   */
  public @Nullable T parse(String string) {
    return syntax == null || syntax.matches(string) ? parser.apply(string) : null;
  }

  /**
   * The text of a value. If it {@link #fits}, {@link #parse} converts it back to an equal value.
   */
  public String text(T value) {
    return text == null ? value.toString() : text.apply(value);
  }

  /** The {@link #text} of a value of this class. */
  public String textOf(Object value) {
    return text(type.cast(value));
  }

  /** Whether the text of a value is one that a JSON Schema with this row's keywords admits. */
  public boolean fits(String written) {
    return always
        || (fits == null ? Objects.requireNonNull(syntax).matches(written) : fits.test(written));
  }

  @Override
  public String toString() {
    return name;
  }

  /** A builder of a row. */
  static final class Row<T> {
    private final Class<T> type;
    private final String name;
    private final String expected;
    private final Function<String, @Nullable T> parser;
    private String known = "";
    private @Nullable Function<T, String> text;
    private @Nullable PortablePattern syntax;
    private @Nullable PortablePattern pattern;
    private @Nullable String format;
    private @Nullable String encoding;
    private @Nullable Predicate<String> fits;
    private boolean always;
    private boolean key = true;
    private boolean moment;

    private Row(Class<T> type, String name, String expected, Function<String, @Nullable T> parser) {
      this.type = type;
      this.name = name;
      this.expected = expected;
      this.parser = parser;
    }

    /**
     * The description of valid texts for a text with the right syntax that is out of range or not
     * in a list.
     */
    Row<T> known(String words) {
      known = words;
      return this;
    }

    /** Converts a value to text, if {@code toString} is not suitable. */
    Row<T> text(Function<T, String> function) {
      text = function;
      return this;
    }

    /**
     * The syntax, matched before the parser is called, because the JDK's parsers also accept other
     * texts.
     */
    Row<T> pattern(String portable) {
      syntax = new PortablePattern(portable);
      pattern = syntax;
      return this;
    }

    /** The syntax for the schema only; the parser accepts exactly the same texts. */
    Row<T> parsedPattern(String portable) {
      pattern = new PortablePattern(portable);
      return this;
    }

    Row<T> format(String jsonSchema) {
      format = jsonSchema;
      return this;
    }

    Row<T> encoding(String contentEncoding) {
      encoding = contentEncoding;
      return this;
    }

    /** Every value has a text with the syntax. */
    Row<T> always() {
      always = true;
      return this;
    }

    /**
     * Tests the text of a value for the syntax, faster than the pattern does, or where there is no
     * pattern. Without this or {@link #always}, the pattern is matched.
     */
    Row<T> fits(Predicate<String> test) {
      fits = test;
      return this;
    }

    Row<T> noKey() {
      key = false;
      return this;
    }

    Row<T> moment() {
      moment = true;
      return this;
    }

    TextType<T> end() {
      return new TextType<>(this);
    }
  }
}
