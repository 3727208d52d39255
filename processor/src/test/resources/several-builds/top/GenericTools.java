package builds.top;

import builds.base.*;
import builds.mid.*;
import io.github.assistanttools.AssistantTool;
import org.jspecify.annotations.Nullable;

@AssistantTool(strict = false)
public interface GenericTools {
  /** Takes pages. */
  Page<@Nullable Tag> pages(Page<@Nullable Tag> pages, Page<Tag> others, Boxes boxes);

  /** Takes inherited properties. */
  Child child(Child child, Grandchild grandchild, Entity<Integer, @Nullable String> entity);
}
