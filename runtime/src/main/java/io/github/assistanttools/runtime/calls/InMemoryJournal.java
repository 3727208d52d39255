package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import java.util.Objects;
import java.util.Optional;

/** A journal in the memory of this process. */
public final class InMemoryJournal implements CallJournal {
  private final CallStore calls;

  /**
   * A journal with limits.
   *
   * @throws IllegalArgumentException if a limit is not positive
   */
  public InMemoryJournal(int calls, long characters) {
    if (calls < 1 || characters < 1) {
      throw new IllegalArgumentException(
          "a journal of "
              + calls
              + " calls and "
              + characters
              + " characters is too small; both must be positive");
    }
    this.calls = new CallStore(calls, characters);
  }

  @Override
  public Optional<ToolOutput> find(String runId, ToolCall call) {
    return calls.find(Objects.requireNonNull(runId, "runId"), Objects.requireNonNull(call, "call"));
  }

  @Override
  public Optional<Entry> look(String runId, ToolCall call) {
    return calls.look(Objects.requireNonNull(runId, "runId"), Objects.requireNonNull(call, "call"));
  }

  @Override
  public Answering answering(String runId) {
    return calls.answering(Objects.requireNonNull(runId, "runId"));
  }

  @Override
  public Entry begin(String runId, ToolCall call, boolean repeatable) {
    // Never made again, even if it may be: within one process, the thread that began a call
    // finishes it.
    return calls.begin(
        Objects.requireNonNull(runId, "runId"), Objects.requireNonNull(call, "call"));
  }

  @Override
  public ToolOutput finish(String runId, ToolOutput output) {
    return calls.finish(
        Objects.requireNonNull(runId, "runId"), Objects.requireNonNull(output, "output"));
  }
}
