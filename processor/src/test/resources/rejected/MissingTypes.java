import io.github.assistanttools.AssistantTool;
import java.util.List;

@AssistantTool // error: [AssistantToolMissingType] Nowhere cannot be found, and no annotation processor generated it; import or create it // error: [AssistantToolMissingType] Nothing cannot be found, and no annotation processor generated it; import or create it // error: [AssistantToolMissingType] Nobody cannot be found, and no annotation processor generated it; import or create it // error: [AssistantToolMissingType] NoException cannot be found, and no annotation processor generated it; import or create it // error: [AssistantToolMissingType] NotKnown cannot be found, and no annotation processor generated it; import or create it
interface MissingTypes {
  /** Takes what does not exist. */
  void take(Nowhere nowhere, List<Nothing> nothing, Known known); // error: compiler: cannot find symbol // error: compiler: cannot find symbol

  /** Gives it. */
  Nobody give(); // error: compiler: cannot find symbol

  /** Throws it. */
  void fail() throws NoException; // error: compiler: cannot find symbol

  void undescribed(); // error: [AssistantToolDescription] undescribed has no description, so the model would have to guess what it does; add Javadoc in the interface's own file, or @Description

  record Known(NotKnown unknown) {} // error: compiler: cannot find symbol
}
