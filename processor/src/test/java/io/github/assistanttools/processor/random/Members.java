package io.github.assistanttools.processor.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** The parameters of a function, or the properties of an object. */
record Members(List<Member> all) {

  /**
   * An object's properties in JSON, and the members' values in Java in the order of the members.
   */
  record Drawn(Json.Properties json, List<Sample.Maker> java) {}

  Drawn sample(Draw draw) {
    Map<String, Json> properties = new LinkedHashMap<>();
    List<Sample.Maker> makers = new ArrayList<>();
    for (Member member : all) {
      boolean absent = member.optional() && draw.chance(5) && !draw.isCareless();
      Sample sample = absent ? new Sample(Json.NULL, member.absent()) : draw.use(member.type());
      if (!absent || draw.strict() || draw.chance(2)) {
        properties.put(member.jsonName(), sample.json());
      }
      makers.add(sample.java());
    }
    return new Drawn(
        draw.chance(3) ? shuffled(properties, draw) : new Json.Properties(properties), makers);
  }

  private static Json.Properties shuffled(Map<String, Json> properties, Draw draw) {
    List<String> names = new ArrayList<>(properties.keySet());
    Collections.shuffle(names, new Random(draw.random().nextLong()));
    Map<String, Json> shuffled = new LinkedHashMap<>();
    names.forEach(name -> shuffled.put(name, properties.get(name)));
    return new Json.Properties(shuffled);
  }

  /**
   * The properties in another form.
   *
   * @param foreign names of properties that are kept besides; all of them, if it is empty
   */
  Json form(Json json, Form form, Optional<Set<String>> foreign) {
    if (!(json instanceof Json.Properties properties)) {
      return json;
    }
    Map<String, Json> formed = new LinkedHashMap<>();
    properties.all().forEach((name, each) -> formed.putIfAbsent(named(name, properties), each));
    if (foreign.isPresent()) {
      formed.keySet().retainAll(allowed(foreign.get()));
    }
    for (Member member : all) {
      Json value = formed.get(member.jsonName());
      if (value == null && member.optional() && form != Form.NAMED) {
        value = Json.NULL;
      }
      if (value != null) {
        formed.put(member.jsonName(), form(member, value, form));
      }
    }
    return new Json.Properties(formed);
  }

  private Set<String> allowed(Set<String> foreign) {
    Set<String> allowed = all.stream().map(Member::jsonName).collect(Collectors.toSet());
    allowed.addAll(foreign);
    return allowed;
  }

  private static Json form(Member member, Json value, Form form) {
    boolean defaulted =
        form == Form.CANONICAL && value.equals(Json.NULL) && member.otherwise().isPresent();
    return member.type().form(defaulted ? member.otherwise().get().json() : value, form);
  }

  /** The name that an alias stands for, unless that name stands there as well. */
  private String named(String name, Json.Properties properties) {
    return all.stream()
        .filter(member -> member.alias().filter(name::equals).isPresent())
        .map(Member::jsonName)
        .filter(jsonName -> !properties.all().containsKey(jsonName))
        .findFirst()
        .orElse(name);
  }

  Optional<Member> find(String name) {
    return all.stream()
        .filter(
            member ->
                member.jsonName().equals(name) || member.alias().filter(name::equals).isPresent())
        .findFirst();
  }
}
