package io.github.assistanttools.processor.random;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Changes documents in small ways: most of what comes out nearly fits, and some of it does. */
final class Mutator {

  /** What the names of properties have at their end if they are aliases. */
  static final String ALIAS = "Alias";

  private static final List<Json> MISFITS =
      List.of(
          Json.NULL,
          new Json.Token("true"),
          new Json.Token("0"),
          new Json.Token("1.5"),
          new Json.Text(""),
          new Json.Text("a"),
          new Json.Text("1"),
          new Json.Elements(List.of()),
          new Json.Elements(List.of(Json.NULL)),
          new Json.Properties(Map.of()));

  private static final List<BigDecimal> STEPS =
      List.of(
          new BigDecimal("1"),
          new BigDecimal("-1"),
          new BigDecimal("0.5"),
          new BigDecimal("-0.01"),
          new BigDecimal("128"),
          new BigDecimal("-32768"),
          new BigDecimal("2147483648"),
          new BigDecimal("9223372036854775808"),
          new BigDecimal("1e39"));

  private static final List<String> CHARACTERS =
      List.of(
          "0", "9", "a", "Z", "-", ":", ".", "+", " ", "\n", "\u00e9", "\ud83d\ude00", "T", "z");

  private final Random random;

  Mutator(Random random) {
    this.random = random;
  }

  /**
   * A document with a change.
   *
   * @param donor another document of the same type, of which parts may be taken
   */
  Json mutate(Json document, Json donor) {
    List<String> place = place(document);
    Json part = donor.at(one(donor.places())).orElseThrow();
    // The root stays an object: what else the arguments may be has tests of its own.
    boolean root = place.isEmpty();
    return document.with(
        place, json -> !root && random.nextInt(6) == 0 ? misfit(part) : near(json, part));
  }

  /** More often than not that of a scalar or array: what is wrong with an object is soon said. */
  private List<String> place(Json document) {
    List<List<String>> places = document.places();
    List<List<String>> small =
        places.stream()
            .filter(each -> !(document.at(each).orElseThrow() instanceof Json.Properties))
            .toList();
    return one(small.isEmpty() || random.nextInt(3) == 0 ? places : small);
  }

  private Json misfit(Json part) {
    return random.nextBoolean() ? one(MISFITS) : part;
  }

  private Json near(Json json, Json part) {
    if (json instanceof Json.Properties properties) {
      return properties(properties, part);
    } else if (json instanceof Json.Elements elements) {
      return elements(elements.all(), part);
    } else if (json instanceof Json.Text text) {
      return new Json.Text(text(text.value()));
    }
    return json.number()
        .<Json>map(number -> number(number, ((Json.Token) json).text()))
        .orElseGet(() -> one(MISFITS));
  }

  private Json properties(Json.Properties properties, Json part) {
    Map<String, Json> all = new LinkedHashMap<>(properties.all());
    String name = all.isEmpty() ? "none" : one(List.copyOf(all.keySet()));
    switch (random.nextInt(6)) {
      case 0, 1 -> all.remove(name);
      case 2 -> all.put(random.nextBoolean() ? "extra" : name + ALIAS, part);
      case 3 -> {
        Json value = all.getOrDefault(name, part);
        all.remove(name);
        all.put(name + ALIAS, value);
      }
      case 4 -> {
        Json value = all.getOrDefault(name, part);
        all.remove(name);
        all.put(text(name), value);
      }
      default -> all.put(name, part);
    }
    return new Json.Properties(all);
  }

  private Json elements(List<Json> elements, Json part) {
    List<Json> all = new ArrayList<>(elements);
    int index = all.isEmpty() ? 0 : random.nextInt(all.size());
    switch (random.nextInt(5)) {
      case 0 -> all.subList(index, Math.min(all.size(), index + 1)).clear();
      case 1 -> all.addAll(all.isEmpty() ? List.of(part) : List.of(all.get(index)));
      case 2 -> all.add(all.isEmpty() ? part : other(all.get(index)));
      case 3 -> Collections.shuffle(all, random);
      default -> all.add(index, part);
    }
    return new Json.Elements(all);
  }

  /** Another spelling of the same value, or of a similar one. */
  private Json other(Json json) {
    if (json instanceof Json.Text text) {
      return new Json.Text(random.nextBoolean() ? flipped(text.value()) : text(text.value()));
    }
    return json.number()
        .<Json>map(number -> number(number, ((Json.Token) json).text()))
        .orElse(json);
  }

  private static String flipped(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return text.equals(upper) ? text.toLowerCase(Locale.ROOT) : upper;
  }

  private Json number(BigDecimal number, String text) {
    return new Json.Token(
        switch (random.nextInt(5)) {
          case 0 -> text.matches("-?[0-9]+") ? text + ".0" : text;
          case 1 -> text.matches("-?[0-9.]+") ? text + "e0" : text;
          case 2 -> number.negate().toString();
          default -> number.add(one(STEPS)).toString();
        });
  }

  private String text(String text) {
    int at = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length()) + 1));
    int end = at == text.length() ? at : text.offsetByCodePoints(at, 1);
    return switch (random.nextInt(5)) {
      case 0 -> text.substring(0, at) + text.substring(end);
      case 1 -> text.substring(0, at) + one(CHARACTERS) + text.substring(end);
      case 2 -> text.substring(0, at) + text.substring(at, end) + text.substring(at);
      case 3 -> flipped(text);
      default -> text.substring(0, at) + one(CHARACTERS) + text.substring(at);
    };
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
