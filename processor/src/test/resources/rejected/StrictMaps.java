import io.github.assistanttools.AssistantTool;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@AssistantTool
interface StrictMaps {
  /** Takes what strict mode cannot say; gives it all the same. */
  Map<String, Object> take(
      Map<String, String> map, // error: [AssistantToolStrict] a Map has no strict form; use a record or a list of a record, or turn strict off with @AssistantTool(strict = false)
      Object anything, // error: [AssistantToolStrict] Object has no strict form; use a record or a list of a record, or turn strict off with @AssistantTool(strict = false)
      List<Object> list, // error: [AssistantToolStrict] list[]: Object has no strict form; use a record or a list of a record, or turn strict off with @AssistantTool(strict = false)
      Optional<Map<String, Object>> both, // error: [AssistantToolStrict] a Map has no strict form; use a record or a list of a record, or turn strict off with @AssistantTool(strict = false) // error: [AssistantToolStrict] both{}: Object has no strict form; use a record or a list of a record, or turn strict off with @AssistantTool(strict = false)
      Order order);

  record Order(Map<String, Integer> quantities, List<?> rest) {} // error: [AssistantToolStrict] order.quantities: a Map has no strict form; use a record or a list of a record, or turn strict off with @AssistantTool(strict = false) // error: [AssistantToolStrict] order.rest[]: Object has no strict form; use a record or a list of a record, or turn strict off with @AssistantTool(strict = false)
}
