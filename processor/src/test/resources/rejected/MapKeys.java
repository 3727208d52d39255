import io.github.assistanttools.AssistantTool;
import java.net.URL;
import java.util.List;
import java.util.Map;

@AssistantTool(strict = false)
interface MapKeys {
  /** Takes maps. */
  void identities(Map<URL, String> urls, Map<byte[], String> blobs, Map<Empty, String> enums); // error: [AssistantToolType] java.util.Map<java.net.URL, java.lang.String> has keys that are not strings; use String, an enum or a type such as UUID as the key, or a list of a record // error: [AssistantToolType] java.util.Map<byte[], java.lang.String> has keys that are not strings; use String, an enum or a type such as UUID as the key, or a list of a record

  /** Takes more maps. */
  void take(Map<Integer, String> numbers, Map<List<String>, String> lists, Map<?, String> any); // error: [AssistantToolType] java.util.Map<java.lang.Integer, java.lang.String> has keys that are not strings; use String, an enum or a type such as UUID as the key, or a list of a record // error: [AssistantToolType] java.util.Map<java.util.List<java.lang.String>, java.lang.String> has keys that are not strings; use String, an enum or a type such as UUID as the key, or a list of a record // error: [AssistantToolType] java.util.Map<? extends java.lang.Object, java.lang.String> has keys that are not strings; use String, an enum or a type such as UUID as the key, or a list of a record

  enum Empty {} // error: [AssistantToolType] MapKeys.Empty has no constants, so no value is valid; add one
}
