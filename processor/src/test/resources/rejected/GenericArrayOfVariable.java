import io.github.assistanttools.AssistantTool;
import java.util.List;

@AssistantTool
interface GenericArrayOfVariable {
  /** Takes an array of a type variable. */
  void take(Many<String> fine, Many<List<String>> bad, Many<Integer[]> arrays);

  record Many<T>(T[] values) {} // error: [AssistantToolType] bad.values: java.util.List<java.lang.String>[] is an array of a generic type; use a List of it
}
