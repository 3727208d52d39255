package builds.top;

import builds.base.*;
import builds.mid.*;
import io.github.assistanttools.AssistantTool;
import java.util.List;
import org.jspecify.annotations.Nullable;

@AssistantTool(strict = false)
public interface RecordTools {
  /** Takes tags. */
  Tag tags(Tag tag, List<@Nullable Tag> more);

  /** Takes everything. */
  Everything everything(Everything everything);

  /** Takes records. */
  Compact records(Compact compact, Made made, Account account, Getters getters);
}
