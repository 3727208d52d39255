import io.github.assistanttools.AssistantTool;
import java.util.List;
import lib.Booking;
import lib.Code;
import lib.Mood;
import lib.Range;
import lib.Shape;

@AssistantTool
public interface JarClassTools {
  /** Books. */
  Booking book(Booking booking, Range range, Mood mood, Code code);

  /** Draws. */
  List<Shape> draw(Shape shape, List<Code> codes);
}
