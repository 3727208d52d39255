package builds.top;

import builds.base.*;
import builds.mid.*;
import io.github.assistanttools.AssistantTool;
import org.jspecify.annotations.Nullable;

@AssistantTool
public interface LocalTools {
  /** Takes a record of its package. */
  Local local(Local local, Near near);

  /**
   * A nested record.
   *
   * @param far how far
   */
  record Near(int far, @Nullable Local local) {}
}
