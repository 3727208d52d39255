package io.github.assistanttools.processor.random;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/** A JSON document that can be changed in places; its numbers keep their spelling. */
sealed interface Json {

  record Text(String value) implements Json {}

  /** A number, {@code true}, {@code false} or {@code null}. */
  record Token(String text) implements Json {}

  record Elements(List<Json> all) implements Json {}

  /** An object; the order of its properties is kept. */
  record Properties(Map<String, Json> all) implements Json {

    Properties with(String name, Json value) {
      Map<String, Json> changed = new LinkedHashMap<>(all);
      changed.put(name, value);
      return new Properties(changed);
    }
  }

  Json NULL = new Token("null");

  static Json parse(String text) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      return read(parser);
    }
  }

  private static Json read(JsonParser parser) {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Json> properties = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        properties.put(name, read(parser));
      }
      return new Properties(properties);
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<Json> elements = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        elements.add(read(parser));
      }
      return new Elements(elements);
    }
    String text = parser.getString();
    return parser.currentToken() == JsonToken.VALUE_STRING ? new Text(text) : new Token(text);
  }

  /** The document as text, without white space. */
  default String text() {
    if (this instanceof Text text) {
      return quoted(text.value());
    } else if (this instanceof Elements elements) {
      return elements.all().stream().map(Json::text).collect(Collectors.joining(",", "[", "]"));
    } else if (this instanceof Properties properties) {
      return properties.all().entrySet().stream()
          .map(each -> quoted(each.getKey()) + ":" + each.getValue().text())
          .collect(Collectors.joining(",", "{", "}"));
    }
    return ((Token) this).text();
  }

  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
  }

  /**
   * Equal objects, and equal as text, for what JSON Schema takes for equal values: 1 and 1.0 are.
   */
  default Object identity() {
    if (this instanceof Text text) {
      return text.value();
    } else if (this instanceof Elements elements) {
      return elements.all().stream().map(Json::identity).toList();
    } else if (this instanceof Properties properties) {
      Map<String, Object> identities = new TreeMap<>();
      properties.all().forEach((name, each) -> identities.put(name, each.identity()));
      return identities;
    }
    return number().<Object>map(BigDecimal::stripTrailingZeros).orElse(this);
  }

  /** The value of a number; empty for anything else. */
  default Optional<BigDecimal> number() {
    boolean number =
        this instanceof Token token && "-0123456789".indexOf(token.text().charAt(0)) >= 0;
    return number ? Optional.of(new BigDecimal(((Token) this).text())) : Optional.empty();
  }

  /** The element or property of that index or name. */
  default Optional<Json> child(String token) {
    if (this instanceof Properties properties) {
      return Optional.ofNullable(properties.all().get(token));
    }
    boolean index = this instanceof Elements && token.matches("0|[1-9][0-9]{0,8}");
    return index
        ? ((Elements) this).all().stream().skip(Integer.parseInt(token)).findFirst()
        : Optional.empty();
  }

  /** The places in the document, each the way from the root. */
  default List<List<String>> places() {
    List<List<String>> places = new ArrayList<>();
    collect(List.of(), places);
    return places;
  }

  private void collect(List<String> here, List<List<String>> places) {
    places.add(here);
    for (String token : tokens()) {
      List<String> inner = new ArrayList<>(here);
      inner.add(token);
      child(token).orElseThrow().collect(inner, places);
    }
  }

  private List<String> tokens() {
    if (this instanceof Properties properties) {
      return List.copyOf(properties.all().keySet());
    } else if (this instanceof Elements elements) {
      return IntStream.range(0, elements.all().size()).mapToObj(String::valueOf).toList();
    }
    return List.of();
  }

  /** What stands at a place. */
  default Optional<Json> at(List<String> place) {
    Optional<Json> found = Optional.of(this);
    for (String token : place) {
      found = found.flatMap(each -> each.child(token));
    }
    return found;
  }

  /** The document with a change at a place. */
  default Json with(List<String> place, UnaryOperator<Json> change) {
    if (place.isEmpty()) {
      return change.apply(this);
    }
    String token = place.get(0);
    Json changed = child(token).orElseThrow().with(place.subList(1, place.size()), change);
    if (this instanceof Properties properties) {
      return properties.with(token, changed);
    }
    List<Json> elements = new ArrayList<>(((Elements) this).all());
    elements.set(Integer.parseInt(token), changed);
    return new Elements(elements);
  }

  /** A JSON Pointer (RFC 6901) as a place. */
  static List<String> place(String pointer) {
    return pointer.isEmpty()
        ? List.of()
        : Arrays.stream(pointer.substring(1).split("/", -1))
            .map(token -> token.replace("~1", "/").replace("~0", "~"))
            .toList();
  }
}
