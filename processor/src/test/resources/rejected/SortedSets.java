import io.github.assistanttools.AssistantTool;
import java.util.List;
import java.util.SortedSet;

@AssistantTool
interface SortedSets {
  /** Takes sorted sets. */
  void take(SortedSet<Point> points, SortedSet<List<String>> lists, SortedSet<byte[]> blobs, SortedSet<Boolean> truths); // error: [AssistantToolType] SortedSets.Point has no order of its own; use a Set // error: [AssistantToolType] java.util.List<java.lang.String> has no order of its own; use a Set // error: [AssistantToolType] Java takes no two arrays for equal, so a set of them has no duplicates to refuse; use a List in place of the array or of the set

  record Point(int x) {}
}
