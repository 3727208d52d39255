import io.github.assistanttools.AssistantTool;
import java.util.List;

@AssistantTool
interface GenericArrays {
  /** Takes arrays of generic types. */
  void take(List<String>[] lists, Box<Integer>[][] boxes, Inner inner, List<String>... rest); // error: [AssistantToolType] java.util.List<java.lang.String>[] is an array of a generic type; use a List of it // error: [AssistantToolType] boxes[]: GenericArrays.Box<java.lang.Integer>[] is an array of a generic type; use a List of it // error: [AssistantToolType] java.util.List<java.lang.String>[] is an array of a generic type; use a List of it

  record Inner(Box<String>[] values, Box<String[]> fine) {} // error: [AssistantToolType] inner.values: GenericArrays.Box<java.lang.String>[] is an array of a generic type; use a List of it

  record Box<T>(T value) {}
}
