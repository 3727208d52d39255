import io.github.assistanttools.AssistantTool;
import java.util.List;
import java.util.Map;

@AssistantTool(strict = false)
interface MapKeys {
  /** Takes maps. */
  void take(Map<Integer, String> numbers, Map<List<String>, String> lists, Map<?, String> any); // error: [AssistantToolType] java.util.Map<java.lang.Integer, java.lang.String> has keys that are no strings; use String keys, or a list of a record // error: [AssistantToolType] java.util.Map<java.util.List<java.lang.String>, java.lang.String> has keys that are no strings; use String keys, or a list of a record // error: [AssistantToolType] java.util.Map<? extends java.lang.Object, java.lang.String> has keys that are no strings; use String keys, or a list of a record
}
