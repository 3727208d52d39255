import io.github.assistanttools.AssistantTool;

@AssistantTool
interface DispatcherExists { // error: [AssistantToolOutput] DispatcherExistsDispatcher already exists; rename that class or this interface
  /** Pings. */
  void ping();
}

class DispatcherExistsDispatcher {}
