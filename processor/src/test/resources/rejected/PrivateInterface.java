import io.github.assistanttools.AssistantTool;

class PrivateInterface {
  @AssistantTool // error: [AssistantToolInterface] PrivateInterface.Secret is private or nested in a private type, so generated code cannot refer to it; make it visible to its package
  private interface Secret {
    /** Pings. */
    void ping();
  }

  private static class Hidden {
    @AssistantTool // error: [AssistantToolInterface] PrivateInterface.Hidden.Inside is private or nested in a private type, so generated code cannot refer to it; make it visible to its package
    public interface Inside {
      /** Pings. */
      void ping();
    }
  }
}
