package io.github.assistanttools.processor.random;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A collection, or an array of references. */
record SequenceType(Kind kind, RandomType element) implements RandomType {

  enum Kind {
    LIST("List"),
    COLLECTION("Collection"),
    ITERABLE("Iterable"),
    SET("Set"),
    SORTED_SET("SortedSet"),
    ARRAY("");

    private final String java;

    Kind(String java) {
      this.java = java;
    }

    boolean distinct() {
      return this == SET || this == SORTED_SET;
    }
  }

  private static final int MOST_ELEMENTS = 3;

  @Override
  public String spelling() {
    return kind == Kind.ARRAY
        ? element.spelling() + "[]"
        : kind.java + "<" + element.spelling() + ">";
  }

  @Override
  public Class<?> raw(Classes classes) {
    return kind == Kind.ARRAY
        ? element.raw(classes).arrayType()
        : Classes.scalar(kind == Kind.ITERABLE ? "Iterable" : kind.java);
  }

  @Override
  public Sample sample(Draw draw) {
    return sample(draw, draw.enough() ? 0 : draw.random().nextInt(MOST_ELEMENTS + 1));
  }

  /** A value of so many elements; of fewer if there aren't that many different ones. */
  Sample sample(Draw draw, int size) {
    List<Sample> samples = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (int i = 0; samples.size() < size && i < 10 * size; i++) {
      Sample sample = kind == Kind.SORTED_SET ? element.sample(draw) : draw.use(element);
      if (!kind.distinct() || seen.add(element.form(sample.json(), Form.CANONICAL).identity())) {
        samples.add(sample);
      }
    }
    return new Sample(
        new Json.Elements(samples.stream().map(Sample::json).toList()),
        classes -> java(samples, classes));
  }

  private Object java(List<Sample> samples, Classes classes) {
    List<Object> values = new ArrayList<>();
    samples.forEach(sample -> values.add(sample.java().make(classes)));
    return switch (kind) {
      case SET -> new LinkedHashSet<>(values);
      case SORTED_SET -> new TreeSet<>(values);
      case ARRAY ->
          values.toArray((Object[]) Array.newInstance(element.raw(classes), values.size()));
      default -> values;
    };
  }

  @Override
  public Json form(Json json, Form form) {
    if (!(json instanceof Json.Elements elements)) {
      return json;
    }
    Stream<Json> formed = elements.all().stream().map(each -> element.form(each, form));
    // Any order will do, for it is only compared; to Java, sets are equal in any order.
    boolean unordered = kind.distinct() && form == Form.CANONICAL;
    return new Json.Elements(
        (unordered
                ? formed.sorted(Comparator.comparing(each -> each.identity().toString()))
                : formed)
            .toList());
  }

  @Override
  public Optional<RandomType> child(String token, Json json) {
    return json instanceof Json.Elements ? Optional.of(element) : Optional.empty();
  }
}
