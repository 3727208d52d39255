import io.github.assistanttools.AssistantTool;

@AssistantTool
interface EmptyEnum {
  /** Takes nothing there is. */
  void take(Nothing nothing);

  enum Nothing {} // error: [AssistantToolType] EmptyEnum.Nothing has no constants, so no value is valid; add one
}
