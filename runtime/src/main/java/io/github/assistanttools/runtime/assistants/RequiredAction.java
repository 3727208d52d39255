package io.github.assistanttools.runtime.assistants;

import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The calls that a run requires. Equal by value. */
public final class RequiredAction {
  private final RunInfo run;
  private final List<ToolCall> calls;

  private RequiredAction(RunInfo run, List<ToolCall> calls) {
    this.run = Objects.requireNonNull(run, "run");
    this.calls = List.copyOf(calls);
  }

  /**
   * The calls of a run.
   *
   * @param run the run, as far as the document describes it
   * @param calls the calls as the run lists them
   */
  public static RequiredAction of(RunInfo run, List<ToolCall> calls) {
    return new RequiredAction(run, calls);
  }

  /** The run, as far as the document describes it. */
  public RunInfo run() {
    return run;
  }

  /**
   * The calls as the run lists them; at least one if the run was read from a document.
   * Unmodifiable.
   */
  public List<ToolCall> calls() {
    return calls;
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

  @Override
  public boolean equals(Object other) {
    return other instanceof RequiredAction that && run.equals(that.run) && calls.equals(that.calls);
  }

  @Override
  public int hashCode() {
    return run.hashCode() * 31 + calls.hashCode();
  }

  /** The run and the number of its calls, on one line. */
  @Override
  public String toString() {
    return "RequiredAction[run=" + run + ", calls=" + calls.size() + "]";
  }
}
