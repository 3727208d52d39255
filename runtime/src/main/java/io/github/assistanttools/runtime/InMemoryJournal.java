package io.github.assistanttools.runtime;

import java.util.Objects;
import java.util.Optional;

/** Remembers the calls of this process. */
final class InMemoryJournal implements CallJournal {
  private final RememberedCalls calls;

  InMemoryJournal(int calls, long characters) {
    if (calls < 1 || characters < 1) {
      throw new IllegalArgumentException(
          "a journal of "
              + calls
              + " calls and "
              + characters
              + " characters; both must be positive");
    }
    this.calls = new RememberedCalls(calls, characters);
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
    // Never made again, even if it may be: in one process whoever began a call is there to finish
    // it.
    return calls.begin(
        Objects.requireNonNull(runId, "runId"), Objects.requireNonNull(call, "call"));
  }

  @Override
  public ToolOutput finish(String runId, ToolOutput output) {
    return calls.finish(
        Objects.requireNonNull(runId, "runId"), Objects.requireNonNull(output, "output"));
  }
}
