package io.github.assistanttools.processor.random;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** {@code Optional}, or one of those for primitives. */
record MaybeType(RandomType value) implements RandomType {

  @Override
  public String spelling() {
    return switch (value.spelling()) {
      case "int" -> "OptionalInt";
      case "long" -> "OptionalLong";
      case "double" -> "OptionalDouble";
      default -> "Optional<" + value.spelling() + ">";
    };
  }

  @Override
  public Class<?> raw(Classes classes) {
    return Classes.scalar(spelling().replaceFirst("<.*", ""));
  }

  @Override
  public Sample sample(Draw draw) {
    if (draw.enough() || draw.chance(4)) {
      return new Sample(Json.NULL, classes -> of(null));
    }
    Sample sample = value.sample(draw);
    return new Sample(sample.json(), classes -> of(sample.java().make(classes)));
  }

  private Object of(Object present) {
    return switch (value.spelling()) {
      case "int" -> present == null ? OptionalInt.empty() : OptionalInt.of((int) present);
      case "long" -> present == null ? OptionalLong.empty() : OptionalLong.of((long) present);
      case "double" ->
          present == null ? OptionalDouble.empty() : OptionalDouble.of((double) present);
      default -> Optional.ofNullable(present);
    };
  }

  @Override
  public Json form(Json json, Form form) {
    return value.form(json, form);
  }

  @Override
  public Optional<RandomType> inside() {
    return Optional.of(value);
  }
}
