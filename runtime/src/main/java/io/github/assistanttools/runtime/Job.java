package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.internal.Cancellation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that is to be answered: by making it or, where it has a verdict, by what the journal knows
 * of it.
 */
final class Job {
  private final Slot slot;
  private final @Nullable Tool tool;
  private final ToolContext context;
  private final Cancellation cancellation;
  private final Execution execution;
  private final CallRecord record;
  private Optional<Answer> verdict = Optional.empty();

  /**
   * A call.
   *
   * @param slot where its answer belongs
   * @param tool what is called; null if there is no such function, and then a verdict must follow
   * @param context what the tool and the approver may know
   * @param cancellation by which the tool learns that it may stop
   * @param record what the journal knows of it
   */
  Job(
      Slot slot,
      @Nullable Tool tool,
      ToolContext context,
      Cancellation cancellation,
      CallRecord record) {
    this.slot = slot;
    this.tool = tool;
    this.context = context;
    this.cancellation = cancellation;
    this.execution = tool == null ? null : new Execution(tool.dispatcher(), context);
    this.record = record;
  }

  Slot slot() {
    return slot;
  }

  FunctionDefinition function() {
    return tool.function();
  }

  CallPolicy policy() {
    return tool == null ? CallPolicy.DEFAULT : tool.function().policy();
  }

  ToolContext context() {
    return context;
  }

  Cancellation cancellation() {
    return cancellation;
  }

  /** Whether somebody has to consent before the call is made. */
  boolean needsApproval() {
    return verdict.isEmpty() && policy().approval();
  }

  /** The answer that the call got before, if it did. Never throws. */
  Optional<Answer> find() {
    return record.find();
  }

  /** Settles that the tool is not called: only this is recorded. The first verdict stands. */
  void deny(Approval.Denied denied) {
    deny(Approvals.answer(slot.callId(), denied));
  }

  /** As {@link #deny(Approval.Denied)}, for whatever reason. */
  void deny(Answer answer) {
    verdict = verdict.or(() -> Optional.of(answer));
  }

  /** Settles that the tool is not called since there is no thread for it. */
  void denyForWantOfThread(Throwable rejected) {
    String reference = CallFailures.log("Executor failed", context.call(), rejected);
    String message = "there was no thread for the call, so it was not made; reference " + reference;
    deny(Answer.error(slot.callId(), ErrorCode.TOOL_FAILED, message));
  }

  /**
   * Begins the call, if it was not made before. Never throws.
   *
   * @param starting what to do just before the tool is called
   * @param deadline after which the tool is not called
   */
  Progress begin(Runnable starting, Deadline deadline) {
    // What is not here can't be begun here.
    Optional<Progress> instead = tool == null ? record.look() : record.begin();
    if (instead.isPresent()) {
      return instead.get();
    }
    if (verdict.isPresent()) {
      return new Progress.Answered(tool == null ? verdict.get() : record.finish(verdict.get()));
    }
    Optional<GivenUp> late = late(deadline);
    if (late.isEmpty()) {
      starting.run();
      // Once more, last of all: whoever was told may have taken as long as the journal.
      late = late(deadline);
    }
    if (late.isPresent()) {
      return new Progress.Answered(finish(late.get().answer(slot.callId(), false)));
    }
    Progress progress = execution.begin();
    return progress instanceof Progress.Answered answered
        ? new Progress.Answered(finish(answered.answer()))
        : progress;
  }

  /** Whoever gave the call up answers it, whatever is said here. */
  private Optional<GivenUp> late(Deadline deadline) {
    return cancellation.cancelled() ? Optional.of(GivenUp.DEADLINE) : deadline.over();
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

  /**
   * Answers the call, which is not made or goes on to no purpose.
   *
   * @param deadline that of its batch
   * @return whether its tool may have been called here
   */
  boolean giveUp(GivenUp reason, Deadline deadline) {
    boolean begun = record.begun(cancellation.cancel());
    Answer given = reason.answer(slot.callId(), begun);
    // Who interrupts a batch leaves the run to others; they may make the call.
    boolean left = reason == GivenUp.INTERRUPT;
    boolean mayBeMade = begun || left && tool != null;
    settle(mayBeMade ? given : verdict.orElse(given), !left && tool != null, deadline);
    return begun;
  }

  /** Answers the call with a failure of which the model reads a reference only. */
  void fail(Throwable failure, Deadline deadline) {
    cancellation.cancel();
    String message = "the tool failed; reference " + CallFailures.log(context.call(), failure);
    settle(Answer.error(slot.callId(), ErrorCode.TOOL_FAILED, message), true, deadline);
  }

  private void settle(Answer answer, boolean last, Deadline deadline) {
    if (slot.open()) {
      slot.fill(
          record == NoRecord.INSTANCE
              ? answer
              : Watchdog.within(deadline.settledBy(), () -> record.settle(answer, last)));
    }
  }
}
