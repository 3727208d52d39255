import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Default;
import io.github.assistanttools.Description;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@AssistantTool(strict = false)
public interface NeutralTools {
  /** Takes anything. */
  Object take(
      @Description("of any shape") Object any,
      @Nullable Object maybe,
      Optional<Object> perhaps,
      Map<String, Object> map,
      Map<String, List<Point>> points,
      @Nullable Map<String, @Nullable Integer> counts,
      List<Object> list,
      Set<String> unique,
      @Default("[1, {\"a\": null}]") Object start,
      @Default("{\"a\": {\"x\": 1}}") Map<String, Point> named,
      byte[] bytes,
      @Nullable Node node);

  /** Gives a map. */
  Map<String, Map<String, int[]>> give();

  record Point(int x, @Default("2") int y, @Nullable String label) {}

  record Node(@Description("the children") @Nullable Node left, @Description("more") List<Node> rest) {}
}
