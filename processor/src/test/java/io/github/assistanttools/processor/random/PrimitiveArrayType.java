package io.github.assistanttools.processor.random;

import java.lang.reflect.Array;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An array of primitives. */
record PrimitiveArrayType(ScalarType element) implements RandomType {

  private static final int MOST_ELEMENTS = 3;

  @Override
  public String spelling() {
    return element.spelling() + "[]";
  }

  @Override
  public Class<?> raw(Classes classes) {
    return element.raw(classes).arrayType();
  }

  @Override
  public Sample sample(Draw draw) {
    return sample(draw, draw.random().nextInt(MOST_ELEMENTS + 1));
  }

  /** A value of so many elements. */
  Sample sample(Draw draw, int size) {
    List<Sample> samples = Stream.generate(() -> element.sample(draw)).limit(size).toList();
    return new Sample(
        new Json.Elements(samples.stream().map(Sample::json).toList()),
        classes -> java(samples, classes));
  }

  private Object java(List<Sample> samples, Classes classes) {
    Object array = Array.newInstance(element.raw(classes), samples.size());
    for (int i = 0; i < samples.size(); i++) {
      Array.set(array, i, samples.get(i).java().make(classes));
    }
    return array;
  }

  @Override
  public Json form(Json json, Form form) {
    return json instanceof Json.Elements elements
        ? new Json.Elements(elements.all().stream().map(each -> element.form(each, form)).toList())
        : json;
  }

  @Override
  public Optional<RandomType> child(String token, Json json) {
    return json instanceof Json.Elements ? Optional.of(element) : Optional.empty();
  }
}
