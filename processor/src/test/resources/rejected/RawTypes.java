import io.github.assistanttools.AssistantTool;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@AssistantTool
interface RawTypes {
  /** Takes raw types. */
  void take(List list, Map map, Optional optional, Box box, List<List> nested); // error: [AssistantToolType] java.util.List is a raw type; add type arguments, such as List<String> // error: [AssistantToolType] java.util.Map is a raw type; add type arguments, such as Map<String, String> // error: [AssistantToolType] java.util.Optional is a raw type; add type arguments, such as Optional<String> // error: [AssistantToolType] RawTypes.Box is a raw type; add type arguments, such as Box<String> // error: [AssistantToolType] nested[]: java.util.List is a raw type; add type arguments, such as List<String>

  /** Gives one. */
  List give(); // error: [AssistantToolType] java.util.List is a raw type; add type arguments, such as List<String>

  record Box<T>(T value) {}
}
