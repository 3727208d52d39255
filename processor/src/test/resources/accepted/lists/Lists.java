import io.github.assistanttools.AssistantTool;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

@AssistantTool
public interface Lists {
  /** Takes all kinds of lists. */
  Everything all(
      List<String> strings,
      Collection<Integer> collection,
      Iterable<Long> iterable,
      Set<Day> days,
      SortedSet<String> sorted,
      List<List<Set<Point>>> nested,
      Point[] points,
      Point[][] grid,
      String[] names);

  /** Takes all kinds of primitive arrays. */
  int[] primitives(
      boolean[] booleans,
      short[] shorts,
      int[] ints,
      long[] longs,
      float[] floats,
      double[] doubles,
      char[] chars,
      int[][] matrix,
      byte[][] blobs,
      List<int[]> rows);

  /** Takes any number of names. */
  List<? extends Point> rest(String first, String... rest);

  record Everything(
      Collection<String> collection,
      Iterable<Day> iterable,
      Set<Point> set,
      List<List<Set<Point>>> nested,
      Point[][] grid,
      long[] longs,
      char[] chars,
      byte[][] blobs) {}

  record Point(int x, int y) {}

  enum Day {
    MONDAY,
    TUESDAY
  }
}
