package io.github.assistanttools.runtime.codec.text;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of textual types: a class, the strings that JSON has for it, and how each is
 * made from the other. Immutable.
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
    this.key = row.key;
    this.moment = row.moment;
  }

  /**
   * Begins a row.
   *
   * @param name the method of the reader for this type
   * @param parser returns null for a text of another syntax, and throws an {@link
   *     ArithmeticException}, {@link DateTimeException} or {@link IllegalArgumentException} for a
   *     text of the right syntax that stands for no value
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

  /** The name of the writer's method: {@code text} for what is written as {@code toString} does. */
  public String writer() {
    return text == null ? "text" : name;
  }

  /** What a string should be, for a message. */
  public String expected() {
    return expected;
  }

  /** What a string of the right syntax should be beyond that: in a range, or in a list. */
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
   * Whether a map may have it as its key. Arrays are never equal, and URLs are compared by
   * resolving their hosts.
   */
  public boolean isKey() {
    return key;
  }

  /** Whether its values have an order of their own. */
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
   *     syntax and stands for no value all the same
   */
  public @Nullable T parse(String string) {
    return syntax == null || syntax.matches(string) ? parser.apply(string) : null;
  }

  /** The text of a value, which {@link #parse} reads as an equal value. */
  public String text(T value) {
    return text == null ? value.toString() : text.apply(value);
  }

  /** The {@link #text} of a value that is known to be of this class. */
  public String textOf(Object value) {
    return text(type.cast(value));
  }

  @Override
  public String toString() {
    return name;
  }

  /** A row that is being written. */
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
    private boolean key = true;
    private boolean moment;

    private Row(Class<T> type, String name, String expected, Function<String, @Nullable T> parser) {
      this.type = type;
      this.name = name;
      this.expected = expected;
      this.parser = parser;
    }

    /** What a text of the syntax may still not be: out of range, or in no list. */
    Row<T> known(String words) {
      known = words;
      return this;
    }

    /** How a value is written, where {@code toString} does not do. */
    Row<T> text(Function<T, String> function) {
      text = function;
      return this;
    }

    /** The syntax, matched before the parser is asked: the JDK's parsers accept other texts too. */
    Row<T> pattern(String portable) {
      syntax = new PortablePattern(portable);
      pattern = syntax;
      return this;
    }

    /** The syntax for the schema alone: the parser accepts exactly what it matches. */
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
