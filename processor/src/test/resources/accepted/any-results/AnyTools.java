import com.fasterxml.jackson.annotation.JsonValue;
import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Name;
import java.util.List;
import java.util.Map;

/** Results of no declared type, of the classes that the interface mentions. */
@AssistantTool
interface AnyTools {

  enum Unit {
    @Name("kg")
    KILO
  }

  record Id(@JsonValue long value) {}

  record Query(String words, Unit unit) {}

  record Page<T>(List<T> all) {}

  sealed interface Shape {}

  record Circle(int radius) implements Shape {}

  record Square(int side) implements Shape {}

  /** Anything. */
  Object find(Query query);

  /** Many things. */
  List<Map<String, Object>> list(Id id);

  /** A page of shapes. */
  Page<Shape> shapes();
}
