package io.github.assistanttools.processor.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code Object}: any document. */
record AnythingType() implements RandomType {

  /** No 2e3: it is a BigDecimal, which is written as 2000, which is a Long. */
  private static final List<String> TOKENS =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-7",
          "1.50",
          "3.0",
          "25e-1",
          "9223372036854775807",
          "9223372036854775808",
          "0.1000000000000000055");

  @Override
  public String spelling() {
    return "Object";
  }

  @Override
  public Class<?> raw(Classes classes) {
    return Object.class;
  }

  @Override
  public Sample sample(Draw draw) {
    if (!draw.known().isEmpty() && draw.chance(2) && !draw.enough()) {
      return draw.one(draw.known()).sample(draw);
    }
    Json json = json(draw, 2);
    if (json.equals(Json.NULL) && draw.isMarked() && !draw.isCareless()) {
      // An argument of type Object may be null under @NullMarked, too, but a result may not.
      return sample(draw);
    }
    return new Sample(json, classes -> java(json));
  }

  private static Json json(Draw draw, int depth) {
    int kind = draw.random().nextInt(depth == 0 ? 3 : 5);
    if (kind < 2) {
      return new Json.Token(draw.one(TOKENS));
    } else if (kind == 2) {
      return new Json.Text(draw.one(List.of("", "a", "null", "1", "\u00e9\ud83d\ude00\n")));
    }
    Map<String, Json> properties = new LinkedHashMap<>();
    for (int i = draw.random().nextInt(3); i > 0; i--) {
      properties.put("k" + i, json(draw, depth - 1));
    }
    return kind == 3
        ? new Json.Properties(properties)
        : new Json.Elements(List.copyOf(properties.values()));
  }

  private static Object java(Json json) {
    if (json instanceof Json.Text text) {
      return text.value();
    } else if (json instanceof Json.Elements elements) {
      List<Object> list = new ArrayList<>();
      elements.all().forEach(each -> list.add(java(each)));
      return list;
    } else if (json instanceof Json.Properties properties) {
      Map<String, Object> map = new LinkedHashMap<>();
      properties.all().forEach((name, each) -> map.put(name, java(each)));
      return map;
    }
    String token = ((Json.Token) json).text();
    return switch (token) {
      case "null" -> null;
      case "true", "false" -> token.equals("true");
      default -> Spellings.any(token);
    };
  }

  @Override
  public Optional<RandomType> child(String token, Json json) {
    return Optional.of(this);
  }
}
