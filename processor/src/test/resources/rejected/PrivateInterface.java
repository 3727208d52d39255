import io.github.assistanttools.AssistantTool;

class PrivateInterface {
  @AssistantTool // error: [AssistantToolInterface] Secret is private, or inside something private; no generated class can name it
  private interface Secret {
    /** Pings. */
    void ping();
  }

  private static class Hidden {
    @AssistantTool // error: [AssistantToolInterface] Inside is private, or inside something private; no generated class can name it
    public interface Inside {
      /** Pings. */
      void ping();
    }
  }
}
