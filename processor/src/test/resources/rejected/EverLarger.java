import io.github.assistanttools.AssistantTool;
import java.util.List;
import org.jspecify.annotations.Nullable;

@AssistantTool
interface EverLarger {
  /** Takes a tree that grows with every level. */
  void take(Tree<String> tree);

  record Tree<T>(T value, @Nullable Tree<List<T>> next) {} // error: [AssistantToolEndless] tree.next: EverLarger.Tree contains itself with ever larger type arguments; use the same type arguments inside
}
