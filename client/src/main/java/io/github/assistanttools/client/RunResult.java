package io.github.assistanttools.client;

import java.util.Objects;
import java.util.Optional;

/**
 * What came of driving a run.
 *
 * @param run the run as it was seen last
 * @param end why it is not driven any further
 * @param rounds how many times calls were answered, whether or not the server took the outputs
 * @param calls how many calls were made; those that were answered from the journal are not counted
 */
public record RunResult(Run run, End end, int rounds, int calls) {

  /** Why a run is not driven any further. */
  public enum End {
    /** Its status is terminal. */
    OVER,
    /** The driver was stopped, or its thread interrupted, before the run was over. */
    STOPPED,
    /** Its time has passed, or that of the driver, and the server has not said that it is over. */
    OVERDUE,
    /**
     * It has more calls after as many rounds of calls as the driver answers; they were not made.
     */
    TOO_MANY_ROUNDS
  }

  /** Refuses nulls. */
  public RunResult {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(end, "end");
  }

  /** The status that was seen last. */
  public RunStatus status() {
    return run.status();
  }

  /** Why the run failed. */
  public Optional<LastError> lastError() {
    return run.lastError();
  }

  /** How many tokens the run took. */
  public Optional<Usage> usage() {
    return run.usage();
  }
}
