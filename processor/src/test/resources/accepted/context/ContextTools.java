import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.runtime.ToolContext;

@AssistantTool
public interface ContextTools {
  /** Has it first. */
  String first(ToolContext context, String text);

  /** Has it last. */
  String last(String text, ToolContext call);

  /** Has it between. */
  String between(String left, ToolContext in, int right);

  /** Has nothing else. */
  String only(ToolContext tools);

  /** Has an argument of its name. */
  String named(String context, ToolContext other);
}
