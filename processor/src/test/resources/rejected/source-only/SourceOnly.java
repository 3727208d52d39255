import io.github.assistanttools.AssistantTool;

@AssistantTool
interface SourceOnly extends Base {
  /** Takes an order; the annotation of this file is always seen. */
  void take(Order order, @Nullable String text, Own own);

  record Own(@Nullable String text) {}
}
