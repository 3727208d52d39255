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
 * One call, from its arguments to its output. It begins with {@link #begin} and ends with {@link
 * #end}, each once, whatever its thread, the journal, the clock and the caller do meanwhile; {@link
 * CallState} shows the transitions.
 *
 * <p>Two threads may use it at once: the one that makes the call, and the one that called the
 * toolbox. Only the latter ends the call, and it may give up the call while it is being made. They
 * share state only through {@link GuardedState}. Without an executor they are one thread.
 *
 * <p>A call that is to be refused takes the same steps, except that its tool is not called: the
 * journal may still have it as made, for example by a process with more functions.
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
  // Confined to the thread that called the toolbox, which sets it before another thread begins the
  // call.
  private Optional<Outcome> refused = Optional.empty();
  // Confined to the same thread, which alone ends the call; so reading it takes no lock.
  private @Nullable ToolOutput output;

  private final ConfinedState transitions;

  /**
   * A call.
   *
   * @param tool the tool to call; null if the function is unknown and the call is to be refused
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
    // Without an executor no other thread uses the call, and a lock would cost a short call time.
    this.transitions =
        settings.executor().isPresent()
            ? new GuardedState(id(), record.exists())
            : new ConfinedState(id(), record.exists());
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

  /** Interrupts the thread that makes the call. */
  Cancellation cancellation() {
    return cancellation;
  }

  /** Whether the call's output is no longer awaited; the value of {@link ToolContext#cancelled}. */
  @Override
  public boolean getAsBoolean() {
    return cancellation.cancelled() || givenUp.getAsBoolean();
  }

  CallState state() {
    return transitions.state();
  }

  boolean isOpen() {
    return state() != CallState.ENDED;
  }

  /** Whether an approver must approve the call before it is made. */
  boolean needsApproval() {
    return refused.isEmpty() && policy().approval();
  }

  /** The recorded outcome of the call, if the journal has one. Never throws. */
  Optional<Outcome> find() {
    return record.find();
  }

  /** Marks the call as refused: its tool is not called. The first reason is kept. */
  void refuse(Outcome outcome) {
    if (refused.isEmpty()) {
      refused = Optional.of(outcome);
    }
  }

  /**
   * Makes the call, unless it was made before. Called again if the call was found elsewhere. Never
   * throws.
   *
   * @param listener is notified just before the tool is called
   */
  Progress begin(StartListener listener) {
    if (tool == null) {
      // An unknown function can't be called here, but another process may have called it.
      Optional<Progress> known = record.look();
      return known.isPresent() ? notBegun(known.get(), false) : refused.orElseThrow();
    }
    Optional<Outcome> before = transitions.asking();
    if (before.isPresent()) {
      // If it began now, it would stay unfinished in the journal: no thread is left to finish it.
      return before.get();
    }
    if (record.exists()) {
      Optional<Progress> instead = record.begin();
      if (instead.isPresent()) {
        return notBegun(instead.get(), true);
      }
      Optional<Outcome> meanwhile = transitions.begun();
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
      // Checked again, last of all: the listeners may have taken long, as the journal may.
      late = late();
    }
    if (late.isPresent()) {
      return made(late.get().outcome(id(), false));
    }
    Progress progress = invocation.invoke();
    if (progress instanceof Outcome made) {
      return made(made);
    }
    transitions.waiting();
    return progress;
  }

  /** Why the tool must not be called; if the call is given up, this outcome is dropped. */
  private Optional<GiveUpReason> late() {
    return cancellation.cancelled() ? Optional.of(GiveUpReason.DEADLINE) : deadline.over();
  }

  /** Waits for the stage to complete, and writes its result. Never throws. */
  Outcome resume() {
    return made(invocation.complete());
  }

  // A late outcome is not recorded: the one that was sent is recorded instead.
  private Outcome made(Outcome made) {
    return cancellation.cancelled() ? made : record.finish(made);
  }

  /** Cancels the stage, whose result is no longer awaited. Never throws. */
  void cancelStage() {
    if (invocation != null) {
      invocation.cancelStage();
    }
  }

  /**
   * Handles the journal's refusal to let the call begin.
   *
   * @param last whether to record the refusal if the process that began the call has died
   */
  private Progress notBegun(Progress known, boolean last) {
    if (!(known instanceof Outcome said)) {
      return transitions.elsewhere();
    }
    Outcome standing = transitions.known(said);
    return last && said.isRefused(Refusal.ABANDONED) ? record.finish(standing) : standing;
  }

  /** Marks the call as started now; ignored if it has ended. In the caller's thread. */
  void start() {
    start(listeners.now());
  }

  /** Marks the call as started at that time; ignored if it has ended. In the caller's thread. */
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
   * Ends the call; all calls end here. Ignored if it has ended. In the caller's thread.
   *
   * @param then the time at which it ended
   */
  void end(Outcome with, long then) {
    if (transitions.ended(with)) {
      output = with.output();
      listeners.finished(context, with, then);
    }
  }

  /**
   * Ends the call, which is no longer awaited. In the caller's thread.
   *
   * @return whether its tool may have been called here
   */
  boolean giveUp(GiveUpReason reason) {
    cancellation.cancel();
    CallState before = state();
    boolean begun = before == CallState.BEGUN || before == CallState.WAITING;
    Outcome given = reason.outcome(id(), begun);
    // After an interrupt of a batch another process may continue the run and make the call.
    boolean left = reason == GiveUpReason.INTERRUPT;
    boolean mayBeMade = begun || left && tool != null;
    settle(mayBeMade ? given : refused.orElse(given), !left && tool != null);
    return begun;
  }

  /** Ends the call with a failure; the model reads only a reference. */
  void fail(Throwable failure) {
    cancellation.cancel();
    String message = "the tool failed; reference " + CallLog.log(context.call(), failure);
    settle(Outcome.error(id(), ErrorCode.TOOL_FAILED, message), true);
  }

  /**
   * Ends the call without waiting for its thread. If it was not begun here, the journal is asked
   * before the outcome is chosen, and the call can't begin here afterwards.
   *
   * @param unlessKnown the outcome if the call was begun here, or if the journal does not know it
   * @param last whether to record that outcome, so that no other process makes the call after the
   *     model read that it was not made; otherwise another process may continue the run
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
    Optional<Outcome> known = transitions.settling();
    if (known.isPresent()) {
      return known.get();
    }
    return state() == CallState.SETTLING
        ? transitions.known(record.settle(unlessKnown, last, transitions.seenElsewhere()))
        : record.finish(unlessKnown);
  }

  /** The output of a call that has ended. In the caller's thread. */
  ToolOutput output() {
    if (output == null) {
      throw new IllegalStateException("the call " + Texts.quoted(id()) + " has no output");
    }
    return output;
  }
}
