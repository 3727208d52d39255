package builds.top;

import builds.base.*;
import builds.mid.*;
import io.github.assistanttools.AssistantTool;
import java.util.Map;

@AssistantTool
public interface WrappedTools {
  /** Takes ids. */
  OrderId id(OrderId id, Codes codes);

  /** Takes ids as keys. */
  Map<OrderId, Kind> kinds(Kind kind);
}
