package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.CallPolicy;
import io.github.assistanttools.runtime.ErrorCode;
import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.Refusal;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolContext;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.internal.Cancellation;
import io.github.assistanttools.runtime.internal.Texts;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One call, from its arguments to its output. It begins by {@link #begin} and ends by {@link #end},
 * once each, however its thread, the journal, the clock and the caller come between; {@link
 * CallState} has the way from one to the other.
 *
 * <p>Two threads may be in it at once: the one that makes it, and the one that called the toolbox,
 * which may give it up meanwhile and which alone ends it. What they agree on is {@link
 * GuardedState}.
 *
 * <p>A call that is to be refused takes the same way, but that its tool is not called: the journal
 * may have it as made all the same, by a process with more functions for example.
 */
final class Call implements BooleanSupplier {
  private final @Nullable Tool tool;
  private final ToolContext context;
  private final CallRecord record;
  private final @Nullable Invocation invocation;
  private final Deadline deadline;
  private final CallListeners listeners;
  private final Cancellation cancellation = new Cancellation();
  private final BooleanSupplier givenUp;
  // Of the thread that called the toolbox, which sets it before another one begins the call.
  private Optional<Outcome> refused = Optional.empty();

  private final GuardedState guarded;

  /**
   * A call.
   *
   * @param tool what is called; null if there is no such function, and then it is to be refused
   */
  Call(ToolCall call, @Nullable Tool tool, BatchContext batch) {
    Settings settings = batch.settings();
    this.tool = tool;
    this.givenUp = batch.scope().givenUp();
    this.context = settings.contexts().create(call, batch.run(), batch.scope().attributes(), this);
    this.record =
        CallRecord.of(settings.journal(), batch.run(), call, tool != null && tool.repeatable());
    this.invocation =
        tool == null ? null : new Invocation(tool.dispatcher(), context, settings.longestOutput());
    this.guarded = new GuardedState(id(), record.exists());
    this.deadline = batch.deadline();
    this.listeners = CallListeners.of(batch.scope().listeners());
  }

  String id() {
    return context.call().id();
  }

  FunctionDefinition function() {
    return tool.function();
  }

  CallPolicy policy() {
    return tool == null ? CallPolicy.DEFAULT : tool.policy();
  }

  ToolContext context() {
    return context;
  }

  /** By which the thread in the call is interrupted. */
  Cancellation cancellation() {
    return cancellation;
  }

  /** Whether the call's output is not waited for any longer; what the tool's context says. */
  @Override
  public boolean getAsBoolean() {
    return cancellation.cancelled() || givenUp.getAsBoolean();
  }

  CallState state() {
    return guarded.state();
  }

  boolean isOpen() {
    return state() != CallState.ENDED;
  }

  /** Whether an approver has to consent before the call is made. */
  boolean needsApproval() {
    return refused.isEmpty() && policy().approval();
  }

  /** The outcome that the journal has recorded for the call, if it has one. Never throws. */
  Optional<Outcome> find() {
    return record.find();
  }

  /** The tool is not to be called. The first reason stands. */
  void refuse(Outcome outcome) {
    if (refused.isEmpty()) {
      refused = Optional.of(outcome);
    }
  }

  /**
   * Makes the call, if it was not made before. Again after it was found elsewhere. Never throws.
   *
   * @param listener is notified just before the tool is called
   */
  Progress begin(StartListener listener) {
    if (tool == null) {
      // A function that is not here can't be begun here, but may have been called elsewhere.
      Optional<Progress> known = record.look();
      return known.isPresent() ? instead(known.get(), false) : refused.orElseThrow();
    }
    Optional<Outcome> before = guarded.asking();
    if (before.isPresent()) {
      // Begun now, it would stay so in the journal: no thread is left to finish it.
      return before.get();
    }
    if (record.exists()) {
      Optional<Progress> instead = record.begin();
      if (instead.isPresent()) {
        return instead(instead.get(), true);
      }
      Optional<Outcome> meanwhile = guarded.begun();
      if (meanwhile.isPresent()) {
        return record.finish(meanwhile.get());
      }
    }
    return refused.isPresent() ? record.finish(refused.get()) : invoke(listener);
  }

  private Progress invoke(StartListener listener) {
    Optional<GiveUpReason> late = late();
    if (late.isEmpty()) {
      listener.starts(this);
      // Once more, last of all: the listeners may have taken as long as the journal.
      late = late();
    }
    if (late.isPresent()) {
      return made(late.get().outcome(id(), false));
    }
    Progress progress = invocation.invoke();
    if (progress instanceof Outcome made) {
      return made(made);
    }
    guarded.waiting();
    return progress;
  }

  /** Why the tool is not to be called; if the call is given up, this outcome is dropped. */
  private Optional<GiveUpReason> late() {
    return cancellation.cancelled() ? Optional.of(GiveUpReason.DEADLINE) : deadline.over();
  }

  /** Waits for the stage, if it is not done yet, and writes its result. Never throws. */
  Outcome resume() {
    return made(invocation.complete());
  }

  // What comes too late is not recorded: the outcome that is sent instead is.
  private Outcome made(Outcome made) {
    return cancellation.cancelled() ? made : record.finish(made);
  }

  /** Cancels the stage, whose result is not waited for any longer. Never throws. */
  void cancelStage() {
    if (invocation != null) {
      invocation.cancelStage();
    }
  }

  /**
   * What the journal says instead of letting the call begin.
   *
   * @param last whether to record it if the process that began the call is gone
   */
  private Progress instead(Progress known, boolean last) {
    if (!(known instanceof Outcome said)) {
      return guarded.elsewhere();
    }
    Outcome standing = guarded.known(said);
    return last && said.isRefused(Refusal.ABANDONED) ? record.finish(standing) : standing;
  }

  /** The call starts now; ignored if it has ended. In the caller's thread. */
  void start() {
    start(listeners.now());
  }

  /** The call started then; ignored if it has ended. In the caller's thread. */
  void start(long then) {
    if (listeners.any() && isOpen()) {
      listeners.started(context, then);
    }
  }

  /** Ends the call now. In the caller's thread. */
  void end(Outcome with) {
    end(with, listeners.now());
  }

  /**
   * Ends the call, the one way to do so; ignored if it has ended. In the caller's thread.
   *
   * @param then when it ended
   */
  void end(Outcome with, long then) {
    if (guarded.ended(with)) {
      listeners.finished(context, with, then);
    }
  }

  /**
   * Ends the call, which is not waited for any longer. In the caller's thread.
   *
   * @return whether its tool may have been called here
   */
  boolean giveUp(GiveUpReason reason) {
    cancellation.cancel();
    CallState before = state();
    boolean begun = before == CallState.BEGUN || before == CallState.WAITING;
    Outcome given = reason.outcome(id(), begun);
    // An interrupt of a batch leaves the run to others; they may make the call.
    boolean left = reason == GiveUpReason.INTERRUPT;
    boolean mayBeMade = begun || left && tool != null;
    settle(mayBeMade ? given : refused.orElse(given), !left && tool != null);
    return begun;
  }

  /** Ends the call with a failure of which the model reads a reference only. */
  void fail(Throwable failure) {
    cancellation.cancel();
    String message = "the tool failed; reference " + CallLog.log(context.call(), failure);
    settle(Outcome.error(id(), ErrorCode.TOOL_FAILED, message), true);
  }

  /**
   * Ends the call, whose thread, if it has one, is not waited for. If it was not begun here, the
   * journal is asked before anything is said of it, and nothing can begin it here afterwards.
   *
   * @param unlessKnown the outcome of a call that was begun here, or that the journal does not know
   * @param last whether that is then recorded, so that no other process makes the call after it was
   *     said that it was not made; otherwise another one may go on with the run
   */
  private void settle(Outcome unlessKnown, boolean last) {
    if (isOpen()) {
      end(
          record.exists()
              ? Watchdog.within(deadline.settledBy(), () -> settled(unlessKnown, last))
              : unlessKnown);
    }
  }

  private Outcome settled(Outcome unlessKnown, boolean last) {
    Optional<Outcome> known = guarded.settling();
    if (known.isPresent()) {
      return known.get();
    }
    return state() == CallState.SETTLING
        ? guarded.known(record.settle(unlessKnown, last, guarded.seenElsewhere()))
        : record.finish(unlessKnown);
  }

  /** The output of a call that has ended. */
  ToolOutput output() {
    return guarded
        .outcome()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the call " + Texts.quoted(id()) + " was left without an output"))
        .output();
  }
}
