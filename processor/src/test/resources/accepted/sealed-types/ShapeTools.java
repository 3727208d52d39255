import io.github.assistanttools.AssistantTool;
import java.util.List;
import org.jspecify.annotations.Nullable;

@AssistantTool
public interface ShapeTools {
  /**
   * Draws shapes.
   *
   * @param shape the first one
   * @param others more of them
   */
  Shape draw(Shape shape, List<Shape> others, @Nullable Shape border);

  /** Evaluates an expression. */
  Outcome<Integer> evaluate(Expression expression, @Nullable Expression otherwise);

  /** Something to draw. */
  sealed interface Shape permits Round, Square {}

  sealed interface Round extends Shape permits Circle, Oval {}

  /**
   * All around.
   *
   * @param radius in millimeters
   */
  record Circle(double radius) implements Round {}

  record Oval(double width, double height) implements Round {}

  record Square(double side) implements Shape {}

  sealed interface Expression permits Value, Sum {}

  record Value(int value) implements Expression {}

  record Sum(Expression left, Expression right) implements Expression {}

  sealed interface Outcome<T> permits Outcome.Right, Outcome.Wrong {
    record Right<T>(T value) implements Outcome<T> {}

    record Wrong<T>(String reason) implements Outcome<T> {}
  }
}
