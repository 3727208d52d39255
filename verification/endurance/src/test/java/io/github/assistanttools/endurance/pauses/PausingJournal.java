package io.github.assistanttools.endurance.pauses;

import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * A journal in which the process is stopped while one or several calls are begun: in the last of
 * them, when the others have entered.
 */
final class PausingJournal implements CallJournal {
  private final CallJournal journal = CallJournal.inMemory();
  private final Set<String> calls;
  private final CountDownLatch missing;
  private final Pausing pausing;

  /**
   * @param calls the ids of the calls
   */
  PausingJournal(Set<String> calls, Pausing pausing) {
    this.calls = calls;
    this.missing = new CountDownLatch(calls.size());
    this.pausing = pausing;
  }

  @Override
  public Optional<ToolOutput> find(String runId, ToolCall call) {
    return journal.find(runId, call);
  }

  @Override
  public Entry begin(String runId, ToolCall call, boolean repeatable) {
    Entry entry = journal.begin(runId, call, repeatable);
    if (calls.contains(call.id())) {
      if (isLast()) {
        pausing.pause();
      }
      pausing.awaitEnd();
    }
    return entry;
  }

  private synchronized boolean isLast() {
    missing.countDown();
    return missing.getCount() == 0;
  }

  @Override
  public ToolOutput finish(String runId, ToolOutput output) {
    return journal.finish(runId, output);
  }
}
