package io.github.assistanttools.processor.random;

import java.util.List;
import java.util.Map;

/**
 * An enum.
 *
 * @param constants the constants, each with its name on the wire
 */
record EnumType(String name, Map<String, String> constants) implements RandomType {

  @Override
  public String spelling() {
    return name;
  }

  @Override
  public Class<?> raw(Classes classes) {
    return classes.type(name);
  }

  @Override
  public Sample sample(Draw draw) {
    String constant = draw.one(List.copyOf(constants.keySet()));
    return new Sample(
        new Json.Text(constants.get(constant)),
        classes -> classes.invoke(raw(classes), null, "valueOf", constant));
  }
}
