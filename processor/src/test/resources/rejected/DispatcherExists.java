import io.github.assistanttools.AssistantTool;

@AssistantTool
interface DispatcherExists { // error: [AssistantToolOutput] DispatcherExistsDispatcher exists already; rename that class, or this interface
  /** Pings. */
  void ping();
}

class DispatcherExistsDispatcher {}
