import io.github.assistanttools.AssistantTool;

class SameDispatcher {
  @AssistantTool
  interface Inner {
    /** Pings. */
    void ping();
  }
}

@AssistantTool
interface SameDispatcher_Inner { // error: [AssistantToolOutput] SameDispatcher_InnerDispatcher already exists; rename that class or this interface
  /** Pings. */
  void ping();
}
