package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.ErrorCode;
import io.github.assistanttools.runtime.Refusal;

/** Why a call is no longer awaited, and the error that the model reads. */
enum GiveUpReason {
  TIMEOUT(
      ErrorCode.TIMED_OUT,
      "the call exceeded its time limit",
      Refusal.NO_THREAD,
      ErrorCode.TIMED_OUT,
      "no thread was free in time, so the call was not made"),
  DEADLINE(
      ErrorCode.TIMED_OUT,
      "the run's deadline passed before the call ended",
      Refusal.DEADLINE_PASSED,
      ErrorCode.CANCELLED,
      "the run's deadline passed before the call could be made"),
  INTERRUPT(
      ErrorCode.CANCELLED,
      "the run was given up before the call ended",
      Refusal.GIVEN_UP,
      ErrorCode.CANCELLED,
      "the run was given up before the call could be made");

  // A model that believes an unfinished payment was not made pays again.
  private static final String MAYBE_DONE = "; it may have taken effect";

  private final ErrorCode codeIfBegun;
  private final String textIfBegun;
  private final Refusal refusal;
  private final ErrorCode codeIfNot;
  private final String textIfNot;

  GiveUpReason(
      ErrorCode codeIfBegun,
      String textIfBegun,
      Refusal refusal,
      ErrorCode codeIfNot,
      String textIfNot) {
    this.codeIfBegun = codeIfBegun;
    this.textIfBegun = textIfBegun;
    this.refusal = refusal;
    this.codeIfNot = codeIfNot;
    this.textIfNot = textIfNot;
  }

  /**
   * The outcome of the call.
   *
   * @param begun whether its tool may have been called
   */
  Outcome outcome(String callId, boolean begun) {
    return begun
        ? Outcome.error(callId, codeIfBegun, textIfBegun + MAYBE_DONE)
        : Outcome.refused(callId, refusal, codeIfNot, textIfNot);
  }
}
