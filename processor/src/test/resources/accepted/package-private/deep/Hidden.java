package deep;

import io.github.assistanttools.AssistantTool;

@AssistantTool
interface Hidden {
  /** Pings. */
  Secret ping(Secret secret);
}
