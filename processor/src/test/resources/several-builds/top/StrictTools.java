package builds.top;

import builds.base.*;
import builds.mid.*;
import io.github.assistanttools.AssistantTool;

@AssistantTool
public interface StrictTools {
  /** Takes a tag. */
  Tag tag(Tag tag, Arrays arrays);

  /** Takes an account. */
  Account account(Account account, Node node, Outer.Twice.Inner inner);
}
