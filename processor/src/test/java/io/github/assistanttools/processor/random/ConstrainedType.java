package io.github.assistanttools.processor.random;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A type with constraints.
 *
 * @param candidates draws values among which enough satisfy the constraints
 */
record ConstrainedType(RandomType type, List<Demand> demands, Function<Draw, Sample> candidates)
    implements RandomType {

  private static final int MOST_TRIES = 10_000;

  @Override
  public String spelling() {
    return demands.stream().map(Demand::annotation).collect(Collectors.joining(" ", "", " "))
        + type.spelling();
  }

  @Override
  public String bare() {
    return type.bare();
  }

  @Override
  public boolean primitive() {
    return type.primitive();
  }

  @Override
  public Class<?> raw(Classes classes) {
    return type.raw(classes);
  }

  @Override
  public Sample sample(Draw draw) {
    if (draw.isCareless()) {
      // Results are not checked against constraints.
      return type.sample(draw);
    }
    return Stream.generate(() -> candidates.apply(draw))
        .limit(MOST_TRIES)
        .filter(sample -> demands.stream().allMatch(demand -> demand.allows().test(sample.json())))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing fits " + spelling()));
  }

  @Override
  public Json form(Json json, Form form) {
    return type.form(json, form);
  }

  @Override
  public Optional<RandomType> inside() {
    return Optional.of(type);
  }
}
