package io.github.assistanttools.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON text as maps, lists, strings, booleans and decimals without zeros at their end, so that
 * neither white space, nor the order of properties, nor the form of a number makes a difference.
 * Written by hand, as any library would be on the class path of a contestant that may bring another
 * version of it.
 */
public final class JsonText {
  private final String text;
  private int at;

  private JsonText(String text) {
    this.text = text;
  }

  /**
   * The value a text stands for.
   *
   * @throws IllegalArgumentException if something follows it, or a property comes twice
   */
  public static Object parse(String text) {
    JsonText json = new JsonText(text);
    Object value = json.value();
    json.space();
    if (json.at != text.length()) {
      throw new IllegalArgumentException("something follows at " + json.at + ": " + text);
    }
    return value;
  }

  private Object value() {
    space();
    return switch (text.charAt(at)) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    at++;
    while (!ended('}')) {
      String name = string();
      expect(':');
      if (object.containsKey(name)) {
        throw new IllegalArgumentException(name + " twice at " + at + ": " + text);
      }
      object.put(name, value());
    }
    return object;
  }

  private List<Object> array() {
    List<Object> array = new ArrayList<>();
    at++;
    while (!ended(']')) {
      array.add(value());
    }
    return array;
  }

  /** Also steps over a comma. */
  private boolean ended(char end) {
    space();
    if (text.charAt(at) == ',') {
      at++;
      space();
    }
    if (text.charAt(at) == end) {
      at++;
      return true;
    }
    return false;
  }

  private String string() {
    expect('"');
    StringBuilder string = new StringBuilder();
    for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
      string.append(c == '\\' ? escaped() : c);
    }
    return string.toString();
  }

  private char escaped() {
    char c = text.charAt(at++);
    if (c == 'u') {
      at += 4;
      return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }
    int known = "bfnrt".indexOf(c);
    return known < 0 ? c : "\b\f\n\r\t".charAt(known);
  }

  private BigDecimal number() {
    int start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return new BigDecimal(text.substring(start, at)).stripTrailingZeros();
  }

  private Object word(String word, Object value) {
    for (char c : word.toCharArray()) {
      expect(c);
    }
    return value;
  }

  private void expect(char c) {
    space();
    if (text.charAt(at) != c) {
      throw new IllegalArgumentException("expected " + c + " at " + at + ": " + text);
    }
    at++;
  }

  private void space() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
