package lib;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes(@JsonSubTypes.Type(value = Shape.Circle.class, name = "circle"))
public sealed interface Shape permits Shape.Circle, Shape.Square, Shape.Dot {
  record Circle(double radius) implements Shape {}

  @JsonTypeName("square")
  final class Square implements Shape {
    private double side;

    public double getSide() {
      return side;
    }

    public void setSide(double side) {
      this.side = side;
    }
  }

  record Dot() implements Shape {}
}
