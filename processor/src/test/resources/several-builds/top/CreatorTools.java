package builds.top;

import builds.base.*;
import builds.mid.*;
import io.github.assistanttools.AssistantTool;

@AssistantTool(strict = false)
public interface CreatorTools {
  /** Takes what creators make. */
  Range range(Range range, Span span);

  /** Takes what constructors make. */
  Value value(Value value, Single single);

  /** Takes what is built. */
  Builder build(Builder builder);
}
