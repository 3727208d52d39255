package io.github.assistanttools.client.assistants;

import java.util.Objects;
import java.util.Optional;

/** The result of driving a run. */
public final class RunResult {
  private final Run run;
  private final End end;
  private final int rounds;
  private final int calls;

  /** Why a drive ended. */
  public enum End {
    /** The run's status is terminal. */
    OVER,
    /** The driver was stopped, or its thread interrupted, before the run was over. */
    STOPPED,
    /** The time of the run or of the driver has passed, and the run is not known to be over. */
    OVERDUE,
    /** The run has more calls after the most rounds that the driver allows; they were not made. */
    TOO_MANY_ROUNDS
  }

  private RunResult(Run run, End end, int rounds, int calls) {
    this.run = Objects.requireNonNull(run, "run");
    this.end = Objects.requireNonNull(end, "end");
    this.rounds = rounds;
    this.calls = calls;
  }

  /** A result with these values. */
  public static RunResult of(Run run, End end, int rounds, int calls) {
    return new RunResult(run, end, rounds, calls);
  }

  /** The run as it was seen last. */
  public Run run() {
    return run;
  }

  /** Why the drive ended. */
  public End end() {
    return end;
  }

  /** How many rounds of calls there were, whether or not the server accepted the outputs. */
  public int rounds() {
    return rounds;
  }

  /** How many calls were made, without those whose outputs were in the journal. */
  public int calls() {
    return calls;
  }

  /** The run's status as it was seen last. */
  public RunStatus status() {
    return run.status();
  }

  /** Why the run failed. */
  public Optional<LastError> lastError() {
    return run.lastError();
  }

  /** How many tokens the run used. */
  public Optional<Usage> usage() {
    return run.usage();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RunResult that
        && run.equals(that.run)
        && end == that.end
        && rounds == that.rounds
        && calls == that.calls;
  }

  @Override
  public int hashCode() {
    return Objects.hash(run, end, rounds, calls);
  }

  /** Without the run's document, which may contain personal data. */
  @Override
  public String toString() {
    return "RunResult[" + run + ", " + end + ", rounds=" + rounds + ", calls=" + calls + "]";
  }
}
