package io.github.assistanttools.processor.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A map. */
record MapType(RandomType key, RandomType value) implements RandomType {

  private static final int MOST_ENTRIES = 3;

  private record Entry(Sample key, Sample value) {}

  @Override
  public String spelling() {
    return "Map<" + key.spelling() + ", " + value.spelling() + ">";
  }

  @Override
  public Class<?> raw(Classes classes) {
    return Map.class;
  }

  @Override
  public Sample sample(Draw draw) {
    return sample(draw, draw.enough() ? 0 : draw.random().nextInt(MOST_ENTRIES + 1));
  }

  /** A value of so many entries; of fewer if there aren't that many different keys. */
  Sample sample(Draw draw, int size) {
    List<Entry> entries = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (int i = 0; entries.size() < size && i < 10 * size; i++) {
      // A class that is a plain value may wrap null, which is no key.
      Sample name =
          Stream.generate(() -> key.sample(draw))
              .filter(sample -> sample.json() instanceof Json.Text)
              .findFirst()
              .orElseThrow();
      if (seen.add(key.form(name.json(), Form.CANONICAL).identity())) {
        entries.add(new Entry(name, draw.use(value)));
      }
    }
    Map<String, Json> properties = new LinkedHashMap<>();
    for (Entry entry : entries) {
      properties.put(((Json.Text) entry.key().json()).value(), entry.value().json());
    }
    return new Sample(new Json.Properties(properties), classes -> java(entries, classes));
  }

  private static Object java(List<Entry> entries, Classes classes) {
    Map<Object, Object> map = new LinkedHashMap<>();
    for (Entry entry : entries) {
      map.put(entry.key().java().make(classes), entry.value().java().make(classes));
    }
    return map;
  }

  @Override
  public Json form(Json json, Form form) {
    if (!(json instanceof Json.Properties properties)) {
      return json;
    }
    Map<String, Json> formed = new LinkedHashMap<>();
    properties.all().forEach((name, each) -> formed.put(key(name, form), value.form(each, form)));
    return new Json.Properties(formed);
  }

  /** A property's name in another form. */
  String key(String name, Form form) {
    return ((Json.Text) key.form(new Json.Text(name), form)).value();
  }

  @Override
  public Optional<RandomType> child(String token, Json json) {
    return json instanceof Json.Properties ? Optional.of(value) : Optional.empty();
  }
}
