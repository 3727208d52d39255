import io.github.assistanttools.AssistantTool;

@AssistantTool
interface Bare {
  /** Pings. */
  Other ping(Other other);
}
