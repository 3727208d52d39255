package builds.top;

import builds.base.*;
import builds.mid.*;
import io.github.assistanttools.AssistantTool;
import org.jspecify.annotations.Nullable;

@AssistantTool(strict = false)
public interface UnionTools {
  /** Takes shapes. */
  Shape shape(Shape shape, @Nullable Result<@Nullable Tag> result);

  /** Takes vehicles. */
  Fleet fleet(Fleet fleet);
}
