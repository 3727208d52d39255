package io.github.assistanttools.runtime.internal;

import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;

/**
 * Reads the fields of a server's document. Each method reads from the first token of a value to its
 * last one.
 */
public final class FieldReader {
  // Seconds since 1970 stay below it until the year 5138; milliseconds exceeded it in 1973.
  private static final long MOST_SECONDS = 100_000_000_000L;

  private final JsonParser parser;

  /** Reads from the parser's current position. */
  public FieldReader(JsonParser parser) {
    this.parser = parser;
  }

  /** Whether this is the current token. */
  public boolean is(JsonToken token) {
    return parser.currentToken() == token;
  }

  /** Skips the value. */
  public void skip() {
    if (!is(JsonToken.START_OBJECT) && !is(JsonToken.START_ARRAY)) {
      return;
    }
    int depth = 1;
    while (depth > 0) {
      JsonToken token = nextToken();
      // The parser itself reports a premature end.
      depth += token == null ? -depth : token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
  }

  /** The place of the value, as a JSON Pointer (RFC 6901). */
  public String pointer() {
    return parser.streamReadContext().pathAsPointer().toString();
  }

  /**
   * Moves to the value of an object's next field, from the object's first token or a value's last
   * one.
   *
   * @return the field's name; null at the object's end
   */
  public @Nullable String next() {
    String name = parser.nextName();
    if (name != null) {
      Json.checkName(parser);
      parser.nextToken();
    }
    return name;
  }

  /** Reads an object field by field: the consumer receives a name and reads the value. */
  public void fields(Consumer<String> field) {
    for (String name = next(); name != null; name = next()) {
      field.accept(name);
    }
  }

  /** Reads one field of an object, if it is an object; the rest is skipped. */
  public void readIn(String wanted, Runnable value) {
    if (!is(JsonToken.START_OBJECT)) {
      skip();
      return;
    }
    fields(
        name -> {
          if (name.equals(wanted)) {
            value.run();
          } else {
            skip();
          }
        });
  }

  /** Reads an array element by element: the runnable reads one. */
  public void elements(Runnable element) {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      element.run();
    }
  }

  /** Reads an array; it is flawed if one of its elements is. */
  public <T> Field<List<T>> list(Supplier<Field<T>> element) {
    if (!is(JsonToken.START_ARRAY)) {
      return other("an array");
    }
    List<T> values = new ArrayList<>();
    String flaw = null;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Field<T> field = element.get();
      if (flaw == null) {
        flaw = field.flaw();
      }
      values.add(field.value());
    }
    return flaw == null ? Field.of(values) : new Field<>(null, flaw);
  }

  /** Reads a string. */
  public Field<String> string() {
    return is(JsonToken.VALUE_STRING) ? Field.of(parser.getString()) : other("a string");
  }

  /** Reads a string; any other value is treated as absent. */
  public @Nullable String stringOrNull() {
    if (is(JsonToken.VALUE_STRING)) {
      return parser.getString();
    }
    skip();
    return null;
  }

  /** Reads a count, in any notation of numbers. */
  public Field<Long> count() {
    if (!isShortNumber()) {
      return other("a count");
    }
    return Field.of(Math.max(0, (long) parser.getDoubleValue()));
  }

  /**
   * Reads a time in seconds since 1970, as the protocol defines, or in milliseconds, as some
   * servers send.
   */
  public Field<Instant> instant() {
    if (!isShortNumber()) {
      return other("a time in seconds since 1970");
    }
    double time = parser.getDoubleValue();
    return Field.of(
        Math.abs(time) > MOST_SECONDS
            ? Instant.ofEpochMilli((long) time)
            : Instant.ofEpochSecond((long) time));
  }

  /**
   * Reads a string, or any other value as its JSON text: compact, with numbers unchanged. Some
   * servers send arguments as an object instead of a string.
   */
  public Field<String> stringOrJson() {
    if (is(JsonToken.VALUE_STRING) || is(JsonToken.VALUE_NULL)) {
      return string();
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator out = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      int depth = 0;
      do {
        depth += copyToken(out);
      } while (depth > 0 && nextToken() != null);
    }
    return Field.of(text.toString());
  }

  /** A field that is null, which is treated as absent, or has an unexpected value. */
  public <T> Field<T> other(String expected) {
    if (is(JsonToken.VALUE_NULL)) {
      return Field.absent();
    }
    Field<T> flawed = Field.flawed(pointer(), "expected " + expected);
    skip();
    return flawed;
  }

  private boolean isNumber() {
    return is(JsonToken.VALUE_NUMBER_INT) || is(JsonToken.VALUE_NUMBER_FLOAT);
  }

  /** Converting a number of a million digits would take long. */
  private boolean isShortNumber() {
    return isNumber() && parser.getStringLength() <= Json.LONGEST_NUMBER;
  }

  private @Nullable JsonToken nextToken() {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.PROPERTY_NAME) {
      Json.checkName(parser);
    }
    return token;
  }

  /** Copies one token and returns the change in depth. */
  private int copyToken(JsonGenerator out) {
    if (isNumber()) {
      out.writeNumber(parser.getString());
    } else {
      out.copyCurrentEvent(parser);
    }
    return parser.currentToken().isStructStart() ? 1 : parser.currentToken().isStructEnd() ? -1 : 0;
  }
}
