package lib;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;

@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, property = "kind")
@JsonSubTypes(@JsonSubTypes.Type(value = Shape.Round.class, names = {"a", "b"}))
public sealed interface Shape {
  record Round(String kind) implements Shape {}

  @JsonTypeName("Round")
  record Other(int x) implements Shape {}

  enum Color implements Shape {
    RED
  }

  record Value(@JsonValue String text) implements Shape {}

  record Open<T>(T value) implements Shape {}

  final class Hidden implements Shape {
    private Hidden() {}
  }

  non-sealed class Free implements Shape {}
}
