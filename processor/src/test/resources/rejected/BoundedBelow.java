import io.github.assistanttools.AssistantTool;
import java.util.List;
import java.util.concurrent.CompletionStage;

@AssistantTool(strict = false)
interface BoundedBelow {
  /** Takes and gives what may be anything above. */
  List<? super Integer> take(List<? super Integer> numbers, Box<? super String> box); // error: [AssistantToolType] numbers[]: ? super java.lang.Integer can be any supertype; write the type itself // error: [AssistantToolType] take()[]: ? super java.lang.Integer can be any supertype; write the type itself // error: [AssistantToolType] box.value: ? super java.lang.String can be any supertype; write the type itself

  /** Gives it later. */
  CompletionStage<? super String> later(); // error: [AssistantToolType] ? super java.lang.String can be any supertype; write the type itself

  /** Fills in anything. */
  List<? super Object> anything(List<? super Object> objects); // error: [AssistantToolType] objects[]: ? super java.lang.Object can be any supertype; write the type itself // error: [AssistantToolType] anything()[]: ? super java.lang.Object can be any supertype; write the type itself

  record Box<T>(T value) {}
}
