package io.github.assistanttools.runtime;

/**
 * Why the toolbox did not call a tool whose function exists. Each leads to one {@link ErrorCode},
 * which the model reads; several share a code.
 *
 * <p>An unknown function and wrong arguments are not among these: their codes say it all.
 */
public enum Refusal {
  /** The approver denied the call: {@code denied}. */
  NOT_APPROVED,

  /** The approver did not decide in time: {@code denied}. */
  APPROVAL_TIMED_OUT,

  /** The approver threw, its stage failed, or it gave null: {@code denied}. */
  APPROVER_FAILED,

  /** The run had made as many calls as it may, in all or of this function: {@code denied}. */
  LIMIT_REACHED,

  /** The run lists different calls with this id: {@code denied}. */
  AMBIGUOUS_ID,

  /** The journal has another call with this id in this run: {@code denied}. */
  ID_CONFLICT,

  /** The journal failed, or did not respond in time: {@code outcome_unknown}. */
  JOURNAL_UNAVAILABLE,

  /**
   * A process that is gone had begun the call, and its function is neither read-only nor
   * idempotent: {@code outcome_unknown}.
   */
  ABANDONED,

  /** Another thread or process still makes the call: {@code outcome_unknown}. */
  RUNNING_ELSEWHERE,

  /**
   * The executor rejected the call, which is then {@code tool_failed}, or had no thread for it in
   * time, which is {@code timed_out}.
   */
  NO_THREAD,

  /** The run's time was over: {@code cancelled}. */
  DEADLINE_PASSED,

  /** The calls were given up, by {@link Toolbox#until} or an interrupt: {@code cancelled}. */
  GIVEN_UP
}
