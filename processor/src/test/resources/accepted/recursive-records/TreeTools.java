import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Description;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@AssistantTool
public interface TreeTools {
  /**
   * Grows a tree.
   *
   * @param tree the tree to grow
   */
  Tree grow(Tree tree, @Nullable Tree graft);

  /** Walks from one station to the next. */
  Station walk(Station from, Link<String> names);

  /** A tree. */
  record Tree(String label, List<Tree> branches) {}

  record Station(String name, Optional<Line> line) {}

  record Line(@Description("of the line") String color, @Description("where it ends") @Nullable Station last) {}

  record Link<T>(T value, @Nullable Link<T> next) {}
}
