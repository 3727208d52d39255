package io.github.assistanttools.processor.random;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An enum.
 *
 * @param constants the constants, each with its name on the wire
 * @param ofJdk whether it is one of the JDK, and not declared in the interface
 */
record EnumType(String name, Map<String, String> constants, boolean ofJdk) implements RandomType {

  static EnumType of(Class<? extends Enum<?>> type) {
    Map<String, String> constants = new LinkedHashMap<>();
    for (Enum<?> constant : type.getEnumConstants()) {
      constants.put(constant.name(), constant.name());
    }
    return new EnumType(type.getSimpleName(), constants, true);
  }

  @Override
  public String spelling() {
    return name;
  }

  @Override
  public Class<?> raw(Classes classes) {
    return ofJdk ? Classes.scalar(name) : classes.type(name);
  }

  @Override
  public Sample sample(Draw draw) {
    String constant = draw.one(List.copyOf(constants.keySet()));
    return new Sample(
        new Json.Text(constants.get(constant)),
        classes -> classes.invoke(raw(classes), null, "valueOf", constant));
  }
}
