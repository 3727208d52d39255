package builds.base;

import jakarta.validation.constraints.Positive;
import java.util.List;
import org.jspecify.annotations.Nullable;

public sealed interface Shape {
  record Square(double side) implements Shape {}

  record Circle(double radius, @Nullable String colour) implements Shape {}

  record Area(List<@Positive Double> sides) implements Shape {}
}
