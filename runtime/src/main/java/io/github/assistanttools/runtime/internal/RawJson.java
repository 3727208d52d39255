package io.github.assistanttools.runtime.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * A JSON value by its source text. Documents of servers contain parts that have to go back as they
 * came: a parser would lose the digits of numbers, the order of names, duplicates, and whatever is
 * unknown today. The text is checked once and by a parser; afterwards values are found in it by
 * their brackets and quotes, when they are asked for.
 *
 * <p>Not thread-safe.
 */
public final class RawJson {
  private final String text;
  private final int start;
  private final int end;
  private @Nullable Map<String, RawJson> fields;
  private @Nullable List<RawJson> elements;

  private RawJson(String text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
  }

  /**
   * The value that is the whole text, apart from white space.
   *
   * @throws NotJsonException if the text is not one JSON value; unpaired surrogates are allowed
   */
  public static RawJson parse(String text) {
    NotJsonException failure = fault(text);
    if (failure != null) {
      // A parser rejects a name with an unpaired surrogate, and with it the whole document.
      boolean readable =
          UnpairedSurrogates.in(text).filter(each -> fault(each.document()) == null).isPresent();
      if (!readable) {
        throw failure;
      }
    }
    int start = RawText.skipSpace(text, 0);
    return new RawJson(text, start, RawText.valueEnd(text, start));
  }

  private static @Nullable NotJsonException fault(String text) {
    try (JsonParser parser = Json.parser(Json.FACTORY, text)) {
      try {
        if (parser.nextToken() == null) {
          return new NotJsonException("the JSON text ends too early");
        }
        parser.skipChildren();
        return parser.nextToken() == null
            ? null
            : new NotJsonException(
                "unexpected content after the document"
                    + Json.where(parser.currentTokenLocation()));
      } catch (JacksonException failure) {
        return new NotJsonException(Json.fault(failure, parser));
      }
    }
  }

  /** The text as it stands in the document. */
  public String source() {
    return text.substring(start, end);
  }

  /**
   * The text as it stands in the document, apart from parts of it that are replaced.
   *
   * @param replacements values within this one, in the order of the document, and their new texts
   */
  public String source(Map<RawJson, String> replacements) {
    StringBuilder replaced = new StringBuilder(end - start);
    int from = start;
    for (Map.Entry<RawJson, String> each : replacements.entrySet()) {
      replaced.append(text, from, each.getKey().start).append(each.getValue());
      from = each.getKey().end;
    }
    return replaced.append(text, from, end).toString();
  }

  public boolean isObject() {
    return text.charAt(start) == '{';
  }

  public boolean isArray() {
    return text.charAt(start) == '[';
  }

  public boolean isString() {
    return text.charAt(start) == '"';
  }

  public boolean isNull() {
    return text.charAt(start) == 'n';
  }

  /** The string's characters; empty if the value is not a string. */
  public Optional<String> text() {
    return isString() ? Optional.of(RawText.unescaped(text, start, end)) : Optional.empty();
  }

  /** The characters of a string; the source text of any other value. */
  public String textOrSource() {
    return text().orElseGet(this::source);
  }

  /** The value of an object's field, of several the last; empty if it is absent or null. */
  public Optional<RawJson> get(String name) {
    return Optional.ofNullable(fields().get(name)).filter(value -> !value.isNull());
  }

  /** The characters of an object's field that is a string; empty if there is no such field. */
  public Optional<String> text(String name) {
    return get(name).flatMap(RawJson::text);
  }

  /** The fields of an object, in its order; of duplicates the last. Empty for any other value. */
  public Map<String, RawJson> fields() {
    if (fields == null) {
      fields = readFields();
    }
    return fields;
  }

  /** The elements of an array. Empty for any other value. */
  public List<RawJson> elements() {
    if (elements == null) {
      elements = readElements();
    }
    return elements;
  }

  private Map<String, RawJson> readFields() {
    Map<String, RawJson> read = new LinkedHashMap<>();
    int at = isObject() ? RawText.skipSpace(text, start + 1) : end;
    while (at < end - 1) {
      int nameEnd = RawText.valueEnd(text, at);
      String name = RawText.unescaped(text, at, nameEnd);
      RawJson value = valueAt(RawText.skipSpace(text, RawText.skipSpace(text, nameEnd) + 1));
      read.put(name, value);
      at = RawText.next(text, value.end);
    }
    return read;
  }

  private List<RawJson> readElements() {
    List<RawJson> read = new ArrayList<>();
    int at = isArray() ? RawText.skipSpace(text, start + 1) : end;
    while (at < end - 1) {
      RawJson value = valueAt(at);
      read.add(value);
      at = RawText.next(text, value.end);
    }
    return read;
  }

  private RawJson valueAt(int at) {
    return new RawJson(text, at, RawText.valueEnd(text, at));
  }

  /** The kind of the value; no content, because it may be secret. */
  @Override
  public String toString() {
    return "RawJson[" + (end - start) + " characters]";
  }
}
