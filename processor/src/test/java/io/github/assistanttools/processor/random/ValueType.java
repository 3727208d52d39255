package io.github.assistanttools.processor.random;

import java.util.Optional;

/**
 * A class that is a plain value in JSON.
 *
 * @param factory whether it is made by a static method
 */
record ValueType(String name, RandomType value, boolean factory) implements RandomType {

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
    Sample sample = draw.use(value);
    if (sample.json().equals(Json.NULL) && (draw.isMarked() || value instanceof ConstrainedType)) {
      // The class says that it wraps no null, even where the schema has null for the whole.
      draw.impossible();
    }
    return new Sample(
        sample.json(),
        classes -> {
          Object argument = sample.java().make(classes);
          return factory
              ? classes.invoke(raw(classes), null, "of", argument)
              : classes.construct(name, argument);
        });
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
