package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.transport.DisplayName;
import java.util.Objects;
import java.util.Set;

/**
 * The status of a run. An open set: statuses of a server's own are kept as they are.
 *
 * @param text the status as the protocol spells it; empty if the run has none
 */
public record RunStatus(String text) {
  /** The run has not begun yet. */
  public static final RunStatus QUEUED = new RunStatus("queued");

  /** The model is working. */
  public static final RunStatus IN_PROGRESS = new RunStatus("in_progress");

  /** The run waits for outputs. */
  public static final RunStatus REQUIRES_ACTION = new RunStatus("requires_action");

  /** The run is being canceled and is not over yet. */
  public static final RunStatus CANCELLING = new RunStatus("cancelling");

  /** The run was canceled. */
  public static final RunStatus CANCELLED = new RunStatus("cancelled");

  /** The run ended with an error. */
  public static final RunStatus FAILED = new RunStatus("failed");

  /** The run ended normally. */
  public static final RunStatus COMPLETED = new RunStatus("completed");

  /** The run ended because a limit on tokens was reached. */
  public static final RunStatus INCOMPLETE = new RunStatus("incomplete");

  /** The run did not end within ten minutes of its creation. */
  public static final RunStatus EXPIRED = new RunStatus("expired");

  private static final Set<RunStatus> TERMINAL =
      Set.of(CANCELLED, FAILED, COMPLETED, INCOMPLETE, EXPIRED);
  private static final Set<RunStatus> ACTIVE =
      Set.of(QUEUED, IN_PROGRESS, REQUIRES_ACTION, CANCELLING);

  /** Refuses null. */
  public RunStatus {
    Objects.requireNonNull(text, "text");
  }

  /** Whether the run is over. An unknown status does not count as terminal. */
  public boolean isTerminal() {
    return TERMINAL.contains(this);
  }

  /**
   * Whether the run is known to be active, so that its thread accepts neither another run nor
   * messages. An unknown status counts neither as active nor as terminal.
   */
  public boolean isActive() {
    return ACTIVE.contains(this);
  }

  /** Whether the run waits for outputs, according to this status. */
  public boolean needsAction() {
    return equals(REQUIRES_ACTION);
  }

  /** Whether the protocol defines it. */
  boolean isKnown() {
    return isTerminal() || isActive();
  }

  /** The text for display: on one line, without control characters, cut to 64 characters. */
  @Override
  public String toString() {
    return DisplayName.of(text);
  }
}
