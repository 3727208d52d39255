package io.github.assistanttools.interop;

import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import java.util.List;
import java.util.Map;

/**
 * The requests of the scenarios, for any client. Every method throws {@link Refused} if the server
 * refuses the request.
 */
interface AssistantsApi extends AutoCloseable {

  /** Observes a stream. */
  @FunctionalInterface
  interface Watcher {

    /** An event arrived: the last of those seen so far. */
    void saw(SeenStream soFar);

    /** One that does nothing. */
    static Watcher none() {
      return soFar -> {};
    }
  }

  /**
   * @return the assistant's id
   */
  String createAssistant(Toolbox toolbox);

  /**
   * @return the thread's id
   */
  String createThread();

  void addMessage(String threadId, String text);

  /**
   * @param fields further fields of the request: names and JSON
   */
  SeenRun createRun(String threadId, String assistantId, Map<String, String> fields);

  default SeenRun createRun(String threadId, String assistantId) {
    return createRun(threadId, assistantId, Map.of());
  }

  SeenRun createThreadAndRun(String assistantId, String text, Map<String, String> fields);

  SeenStream streamRun(String threadId, String assistantId, Watcher watcher);

  SeenStream streamThreadAndRun(String assistantId, String text);

  SeenRun retrieve(String threadId, String runId);

  SeenRun submit(String threadId, String runId, List<ToolOutput> outputs);

  SeenStream submitAndStream(String threadId, String runId, List<ToolOutput> outputs);

  SeenRun cancel(String threadId, String runId);

  /** Oldest first. */
  List<SeenStep> steps(String threadId, String runId);

  /** Oldest first. */
  List<SeenMessage> messages(String threadId);

  @Override
  void close();
}
