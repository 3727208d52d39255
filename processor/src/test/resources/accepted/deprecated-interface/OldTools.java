import io.github.assistanttools.AssistantTool;

/** An old interface. */
@Deprecated
@AssistantTool
public interface OldTools {
  /** Pings. */
  Pong ping(Pong pong);

  record Pong(String value) {}
}
