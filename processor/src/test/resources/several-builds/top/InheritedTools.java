package builds.top;

import builds.base.*;
import builds.mid.*;
import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.runtime.ToolContext;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

@AssistantTool(strict = false)
public interface InheritedTools extends Lookup, Strings {
  /** Its own. */
  CompletionStage<@Nullable Order> own(Order order, ToolContext context);
}
