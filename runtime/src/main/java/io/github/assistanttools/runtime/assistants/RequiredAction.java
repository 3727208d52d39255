package io.github.assistanttools.runtime.assistants;

import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The calls whose outputs a run waits for.
 *
 * @param run what the document says about the run itself
 * @param calls the calls as the run lists them, at least one. Unmodifiable
 */
public record RequiredAction(RunInfo run, List<ToolCall> calls) {

  /** Refuses nulls. */
  public RequiredAction {
    Objects.requireNonNull(run, "run");
    calls = List.copyOf(calls);
  }

  /** The run and the number of its calls, on one line. */
  @Override
  public String toString() {
    return "RequiredAction[run=" + run + ", calls=" + calls.size() + "]";
  }

  /** The run's id, if the document has it. */
  public Optional<String> runId() {
    return run.runId();
  }

  /** The id of the run's thread, if the document has it. */
  public Optional<String> threadId() {
    return run.threadId();
  }

  /** When the run expires, if the document says so. */
  public Optional<Instant> expiresAt() {
    return run.expiresAt();
  }
}
