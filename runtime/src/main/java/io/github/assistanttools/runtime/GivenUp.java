package io.github.assistanttools.runtime;

/** Why nobody waits for a call any more, and what the model reads of it. */
enum GivenUp {
  TIMEOUT(
      ErrorCode.TIMED_OUT,
      "the call took longer than it may",
      ErrorCode.TIMED_OUT,
      "no thread was free in time, so the call was not made"),
  DEADLINE(
      ErrorCode.TIMED_OUT,
      "the run's time was over before the call had ended",
      ErrorCode.CANCELLED,
      "the run's time was over before the call could be made"),
  INTERRUPT(
      ErrorCode.CANCELLED,
      "the run was given up before the call had ended",
      ErrorCode.CANCELLED,
      "the run was given up before the call could be made");

  // A model that takes an unfinished payment for none pays again.
  private static final String MAYBE_DONE = "; it may have had its effect all the same";

  private final ErrorCode codeIfBegun;
  private final String textIfBegun;
  private final ErrorCode codeIfNot;
  private final String textIfNot;

  GivenUp(ErrorCode codeIfBegun, String textIfBegun, ErrorCode codeIfNot, String textIfNot) {
    this.codeIfBegun = codeIfBegun;
    this.textIfBegun = textIfBegun;
    this.codeIfNot = codeIfNot;
    this.textIfNot = textIfNot;
  }

  Answer answer(String callId, boolean begun) {
    return begun
        ? Answer.error(callId, codeIfBegun, textIfBegun + MAYBE_DONE)
        : Answer.error(callId, codeIfNot, textIfNot);
  }
}
