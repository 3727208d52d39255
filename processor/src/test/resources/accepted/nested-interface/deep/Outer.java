package deep;

import io.github.assistanttools.AssistantTool;

public class Outer {
  public interface Middle {
    @AssistantTool
    interface InnerTools {
      /** Pings. */
      Pong ping(Kind kind);

      enum Kind {
        A,
        B
      }

      record Pong(Kind kind) {}
    }
  }

  @AssistantTool
  protected interface ProtectedTools {
    /** Pings. */
    String ping();
  }
}
