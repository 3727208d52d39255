import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.ToolPolicy;

@AssistantTool
public interface PolicyTools {
  /** Says nothing. */
  @ToolPolicy
  void usual();

  /** Reads. */
  @ToolPolicy(readOnly = true, destructive = false, idempotent = true, openWorld = false)
  void reads();

  /** Pays. */
  @ToolPolicy(approval = true, exclusive = true, timeout = "PT1M30S")
  void pays();

  /** Says the defaults aloud. */
  @ToolPolicy(readOnly = false, destructive = true, timeout = "")
  void aloud();
}
