package io.github.assistanttools.runtime;

/**
 * Why the toolbox did not call a tool. The model reads only the {@link ErrorCode}, which several
 * reasons share.
 *
 * <p>An unknown function and invalid arguments have no constant here: their error codes are
 * specific enough. A call of an unknown function can be refused for another reason, for example
 * because the journal failed.
 */
public enum Refusal {
  /** The approver denied the call: {@code denied}. */
  NOT_APPROVED,

  /** The approver did not decide in time: {@code denied}. */
  APPROVAL_TIMED_OUT,

  /** The approver threw or returned null, or its stage failed: {@code denied}. */
  APPROVER_FAILED,

  /** The run had reached its limit of calls, in total or of this function: {@code denied}. */
  LIMIT_REACHED,

  /** The run lists different calls with this id: {@code denied}. */
  AMBIGUOUS_ID,

  /** The journal has another call with this id in this run: {@code denied}. */
  ID_CONFLICT,

  /** The journal failed, or did not respond in time: {@code outcome_unknown}. */
  JOURNAL_UNAVAILABLE,

  /**
   * The process that began the call has died, and the function is neither read-only nor idempotent:
   * {@code outcome_unknown}.
   */
  ABANDONED,

  /** Another thread or process is still making the call: {@code outcome_unknown}. */
  RUNNING_ELSEWHERE,

  /**
   * The executor rejected the call ({@code tool_failed}) or had no thread for it in time ({@code
   * timed_out}).
   */
  NO_THREAD,

  /** The run's deadline had passed: {@code cancelled}. */
  DEADLINE_PASSED,

  /** The calls were given up, by {@link Toolbox#until} or an interrupt: {@code cancelled}. */
  GIVEN_UP
}
