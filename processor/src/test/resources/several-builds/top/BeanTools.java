package builds.top;

import builds.base.*;
import builds.mid.*;
import io.github.assistanttools.AssistantTool;

@AssistantTool(strict = false)
public interface BeanTools {
  /** Takes beans. */
  OnFields fields(OnFields fields, OpenFields open);

  /** Takes beans. */
  OnGetters getters(OnGetters getters);

  /** Takes beans. */
  OnSetters setters(OnSetters setters);
}
