package io.github.assistanttools.client;

import java.util.Objects;
import java.util.Set;

/**
 * The status of a run. An open set: servers have statuses of their own, which are kept as they are.
 *
 * @param text the status as the protocol spells it; empty if the run has none
 */
public record RunStatus(String text) {
  /** Not begun yet. */
  public static final RunStatus QUEUED = new RunStatus("queued");

  /** The model is at work. */
  public static final RunStatus IN_PROGRESS = new RunStatus("in_progress");

  /** The run waits for outputs. */
  public static final RunStatus REQUIRES_ACTION = new RunStatus("requires_action");

  /** To be cancelled, and not over yet. */
  public static final RunStatus CANCELLING = new RunStatus("cancelling");

  /** Cancelled. */
  public static final RunStatus CANCELLED = new RunStatus("cancelled");

  /** Ended by an error. */
  public static final RunStatus FAILED = new RunStatus("failed");

  /** Ended as it should. */
  public static final RunStatus COMPLETED = new RunStatus("completed");

  /** Ended because a limit on tokens was reached. */
  public static final RunStatus INCOMPLETE = new RunStatus("incomplete");

  /** Not ended within ten minutes of its creation. */
  public static final RunStatus EXPIRED = new RunStatus("expired");

  private static final Set<RunStatus> TERMINAL =
      Set.of(CANCELLED, FAILED, COMPLETED, INCOMPLETE, EXPIRED);
  private static final Set<RunStatus> ACTIVE =
      Set.of(QUEUED, IN_PROGRESS, REQUIRES_ACTION, CANCELLING);

  /** Refuses null. */
  public RunStatus {
    Objects.requireNonNull(text, "text");
  }

  /** Whether the run is over. An unknown status is not known to be terminal. */
  public boolean isTerminal() {
    return TERMINAL.contains(this);
  }

  /**
   * Whether the run is known to be at work, so that its thread takes neither another run nor
   * messages. Of an unknown status nothing is known: it is neither this nor terminal.
   */
  public boolean isActive() {
    return ACTIVE.contains(this);
  }

  /** Whether the run says that it waits for outputs. */
  public boolean needsAction() {
    return equals(REQUIRES_ACTION);
  }

  /** Whether the protocol has it. */
  boolean isKnown() {
    return isTerminal() || isActive();
  }

  /** The text as it may be shown: on one line, without control characters, cut to 64 characters. */
  @Override
  public String toString() {
    return Shown.name(text);
  }
}
