package io.github.assistanttools.runtime;

/**
 * A call that is to be made: of a function that exists, and within the limits.
 *
 * @param slot where its answer belongs
 * @param function what is called
 * @param context what the tool and the approver may know
 * @param cancellation by which the tool learns that it may stop
 * @param execution the call itself
 */
record Job(
    Slot slot,
    FunctionDefinition function,
    ToolContext context,
    Cancellation cancellation,
    Execution execution) {

  boolean exclusive() {
    return function.policy().exclusive();
  }

  /** Answers the call, which is not made. */
  void refuse(ErrorCode code, String message) {
    cancellation.cancel();
    slot.fill(Answer.error(slot.callId(), code, message));
  }

  /**
   * Answers the call, which is not made or goes on to no purpose.
   *
   * @return whether it has begun
   */
  boolean giveUp(GivenUp reason) {
    boolean begun = cancellation.cancel();
    slot.fill(reason.answer(slot.callId(), begun));
    return begun;
  }

  /** Answers the call, for which there is no thread. */
  void reject(Throwable rejected) {
    String reference = FailureLog.log("Executor failed", context.call(), rejected);
    refuse(ErrorCode.TOOL_FAILED, "there was no thread for the call, so it was not made; reference " + reference);
  }

  /** Answers the call with a failure of which the model reads a reference only. */
  void fail(Throwable failure) {
    refuse(ErrorCode.TOOL_FAILED, "the tool failed; reference " + FailureLog.log(context.call(), failure));
  }
}
