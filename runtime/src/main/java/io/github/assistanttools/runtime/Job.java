package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.internal.Cancellation;
import java.util.Optional;

/** A call that is to be made: of a function that exists, and within the limits. */
final class Job {
  private static final String ELSEWHERE =
      "another process makes the call and has not ended yet; it may have had its effect";

  private final Slot slot;
  private final FunctionDefinition function;
  private final ToolContext context;
  private final Cancellation cancellation;
  private final Execution execution;
  private final CallRecord record;
  private Optional<Answer> verdict = Optional.empty();

  /**
   * A call.
   *
   * @param slot where its answer belongs
   * @param function what is called
   * @param context what the tool and the approver may know
   * @param cancellation by which the tool learns that it may stop
   * @param execution the call itself
   * @param record what the journal knows of it
   */
  Job(
      Slot slot,
      FunctionDefinition function,
      ToolContext context,
      Cancellation cancellation,
      Execution execution,
      CallRecord record) {
    this.slot = slot;
    this.function = function;
    this.context = context;
    this.cancellation = cancellation;
    this.execution = execution;
    this.record = record;
  }

  Slot slot() {
    return slot;
  }

  FunctionDefinition function() {
    return function;
  }

  ToolContext context() {
    return context;
  }

  Cancellation cancellation() {
    return cancellation;
  }

  boolean exclusive() {
    return function.policy().exclusive();
  }

  /** The answer that the call got before, if it did. Never throws. */
  Optional<Answer> find() {
    return record.find();
  }

  /** Settles that the tool is not called: only this is recorded. */
  void deny(Approval.Denied denied) {
    verdict = Optional.of(Approvals.answer(slot.callId(), denied));
  }

  /**
   * Begins the call, if it was not made before. Never throws.
   *
   * @param starting what to do just before the tool is called
   */
  Progress begin(Runnable starting) {
    Optional<Progress> instead = record.begin();
    if (instead.isPresent()) {
      return instead.get();
    }
    if (verdict.isPresent()) {
      return new Progress.Answered(record.finish(verdict.get()));
    }
    if (cancellation.cancelled()) {
      // The journal took its time. Whoever gave the call up has answered it.
      return new Progress.Answered(GivenUp.DEADLINE.answer(slot.callId(), false));
    }
    starting.run();
    Progress progress = execution.begin();
    return progress instanceof Progress.Answered answered
        ? new Progress.Answered(finish(answered.answer()))
        : progress;
  }

  /** Waits for the stage, if it is not done yet, and writes its result. Never throws. */
  Answer end() {
    return finish(execution.end());
  }

  /** Cancels the stage whose end nobody waits for any more. Never throws. */
  void abandon() {
    execution.abandon();
  }

  // What comes too late is not recorded: the answer that is sent instead is.
  private Answer finish(Answer answer) {
    return cancellation.cancelled() ? answer : record.finish(answer);
  }

  /** Answers the call, which is not made. */
  void refuse(ErrorCode code, String message) {
    cancellation.cancel();
    slot.fill(record.finish(Answer.error(slot.callId(), code, message)));
  }

  /**
   * Answers the call, which is not made or goes on to no purpose.
   *
   * @return whether it has begun
   */
  boolean giveUp(GivenUp reason) {
    boolean begun = cancellation.cancel();
    Answer answer =
        record.elsewhere()
            ? Answer.error(slot.callId(), ErrorCode.OUTCOME_UNKNOWN, ELSEWHERE)
            : reason.answer(slot.callId(), begun);
    slot.fill(record.finish(answer));
    return begun;
  }

  /** Answers the call, for which there is no thread. */
  void reject(Throwable rejected) {
    String reference = CallFailures.log("Executor failed", context.call(), rejected);
    refuse(ErrorCode.TOOL_FAILED, "there was no thread for the call, so it was not made; reference " + reference);
  }

  /** Answers the call with a failure of which the model reads a reference only. */
  void fail(Throwable failure) {
    refuse(ErrorCode.TOOL_FAILED, "the tool failed; reference " + CallFailures.log(context.call(), failure));
  }
}
