import io.github.assistanttools.AssistantTool;
import java.util.List;
import java.util.SortedSet;

@AssistantTool
interface SortedSets {
  /** Takes sorted sets. */
  void take(SortedSet<Point> points, SortedSet<List<String>> lists, SortedSet<byte[]> blobs, SortedSet<Boolean> truths); // error: [AssistantToolType] SortedSets.Point has no order of its own; use a Set // error: [AssistantToolType] java.util.List<java.lang.String> has no order of its own; use a Set // error: [AssistantToolType] byte[] has no order of its own; use a Set

  record Point(int x) {}
}
