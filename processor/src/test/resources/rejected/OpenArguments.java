import io.github.assistanttools.AssistantTool;
import java.util.List;
import java.util.Map;

@AssistantTool
interface OpenArguments {
  /** Has type arguments that are open. */
  void take(Box<?> box, Box<List<Map<String, Integer>>> maps, Box<String> closed); // error: [AssistantToolStrict] OpenArguments.Box<? extends java.lang.Object> has a type argument without a strict form; write a record or a list in its place, or turn strict off with @AssistantTool(strict = false) // error: [AssistantToolStrict] OpenArguments.Box<java.util.List<java.util.Map<java.lang.String, java.lang.Integer>>> has a type argument without a strict form; write a record or a list in its place, or turn strict off with @AssistantTool(strict = false)

  /** Has one inside. */
  void holder(Holder holder);

  record Holder(Box<Object> box) {} // error: [AssistantToolStrict] holder.box: OpenArguments.Box<java.lang.Object> has a type argument without a strict form; write a record or a list in its place, or turn strict off with @AssistantTool(strict = false)

  record Box<T>(T value, List<T> more) {}
}
