import io.github.assistanttools.AssistantTool;

class SameDispatcher {
  @AssistantTool
  interface Inner {
    /** Pings. */
    void ping();
  }
}

@AssistantTool
interface SameDispatcher_Inner { // error: [AssistantToolOutput] SameDispatcher_InnerDispatcher exists already; rename that class, or this interface
  /** Pings. */
  void ping();
}
