import io.github.assistanttools.AssistantTool;

/** An interface on its way out. */
@Deprecated(forRemoval = true)
@AssistantTool
public interface DyingTools {
  /** Pings. */
  Pong ping(Pong pong);

  record Pong(String value) {}
}
