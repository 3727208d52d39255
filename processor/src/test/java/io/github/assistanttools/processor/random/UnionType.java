package io.github.assistanttools.processor.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A sealed type; its first variant leads to no other value of it. */
record UnionType(String name, String spelling, String discriminator, List<Variant> variants)
    implements RandomType {

  /** A variant and what the discriminator says of it. */
  record Variant(String tag, ObjectType type) {}

  @Override
  public Class<?> raw(Classes classes) {
    return classes.type(name);
  }

  @Override
  public Sample sample(Draw draw) {
    Variant variant = draw.enough() ? variants.get(0) : draw.one(variants);
    Sample sample = variant.type().sample(draw);
    List<Map.Entry<String, Json>> entries =
        new ArrayList<>(((Json.Properties) sample.json()).all().entrySet());
    int position = draw.chance(3) ? draw.random().nextInt(entries.size() + 1) : 0;
    entries.add(position, Map.entry(discriminator, new Json.Text(variant.tag())));
    Map<String, Json> properties = new LinkedHashMap<>();
    entries.forEach(entry -> properties.put(entry.getKey(), entry.getValue()));
    return new Sample(new Json.Properties(Collections.unmodifiableMap(properties)), sample.java());
  }

  private Optional<Variant> variant(Json json) {
    return json.child(discriminator)
        .flatMap(
            tag ->
                variants.stream()
                    .filter(each -> tag.equals(new Json.Text(each.tag())))
                    .findFirst());
  }

  @Override
  public Json form(Json json, Form form) {
    return variant(json)
        .map(each -> each.type().form(json, form, Set.of(discriminator)))
        .orElse(json);
  }

  @Override
  public Optional<RandomType> child(String token, Json json) {
    return token.equals(discriminator)
        ? Optional.empty()
        : variant(json).flatMap(each -> each.type().child(token, json));
  }
}
