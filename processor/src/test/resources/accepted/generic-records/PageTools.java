import io.github.assistanttools.AssistantTool;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@AssistantTool
public interface PageTools {
  /** Merges two pages. */
  Page<Item> merge(Page<Order> orders, Page<Item> items, Page<String> names);

  /** Reads a pair. */
  Pair<String, Pair<Integer, List<Order>>> pair(Pair<Page<Order>, int[]> pair);

  /** Gives what a map holds. */
  Page<Map<String, Order>> maps();

  record Page<T>(List<T> entries, Optional<T> first, int total) {}

  record Pair<A, B>(A left, B right) {}

  record Order(String id) {}

  record Item(String sku) {}
}
