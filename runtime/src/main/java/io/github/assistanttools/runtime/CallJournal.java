package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.calls.InMemoryJournal;
import java.util.Objects;
import java.util.Optional;

/**
 * Records which calls of a run were begun and how they ended, so that no call is made twice: not if
 * the run is polled twice, and not if submitting its outputs failed. A journal that outlives the
 * process also covers a restart, and several processes that answer the same run.
 *
 * <p>A call is identified by its run's id and its own. Implementations must be thread-safe and
 * reject null with a {@link NullPointerException}. Exceptions of a journal are logged without their
 * messages and never reach the model: if {@link #begin} fails, the call is not made and its output
 * is {@code outcome_unknown}; if {@link #finish} fails, the output is still sent. If a call's
 * thread is no longer awaited, the thread that called the toolbox asks the journal, and is
 * interrupted after a few seconds. The methods should therefore have a time limit or react to
 * interruption.
 *
 * <p>The thread that receives {@link Begun} makes the call and finishes it, even if the tool fails;
 * until then the call is {@link Running} for all others.
 */
public interface CallJournal {

  /**
   * A journal in the memory of this process, which keeps the last 65,536 finished calls and at most
   * 40,000,000 characters of them.
   */
  static CallJournal inMemory() {
    return inMemory(65_536, 40_000_000);
  }

  /**
   * A journal in the memory of this process. Unfinished calls are always kept. Of the finished
   * ones, the oldest are dropped first. Beyond the limit on characters, a call's texts are dropped:
   * it is then {@link Abandoned} and still not made again. Beyond the limit on calls, the call
   * itself is dropped.
   *
   * <p>The limits apply to all runs together. Nothing is dropped of a run that is being answered,
   * even if it exceeds the limits alone; they apply again once it is answered.
   *
   * @param calls the largest number of finished calls
   * @param characters the largest number of characters of ids, names, arguments and outputs
   * @throws IllegalArgumentException if a limit is not positive
   */
  static CallJournal inMemory(int calls, long characters) {
    return new InMemoryJournal(calls, characters);
  }

  /**
   * The recorded output of a call. Does not begin the call. Used for calls that need approval, so
   * that the approver is not asked again.
   *
   * @return the output; empty if the call is unfinished or was never begun
   */
  Optional<ToolOutput> find(String runId, ToolCall call);

  /**
   * The state of a call. Does not begin the call. Used for a call that will not be made here,
   * before the model reads that it was not made. After {@link Running}, the state may change.
   *
   * <p>The default implementation returns the recorded output, if there is one. A journal that
   * knows other states should override it.
   *
   * @return {@link Running}, {@link Abandoned}, {@link Finished} or {@link Conflicting}, as {@link
   *     #begin} would return; empty if the call was never begun
   */
  default Optional<Entry> look(String runId, ToolCall call) {
    return find(runId, call).map(Finished::new);
  }

  /**
   * Called each time before calls of a run are answered. Until {@link Answering#close}, no record
   * of the run's calls may be dropped, whether old or new: an output that is about to be sent must
   * not make room for one that was just recorded.
   *
   * <p>The default implementation does nothing, which suits a journal that drops nothing by itself.
   * A journal that wraps another should delegate this method.
   *
   * @return the scope to close when the calls are answered
   */
  default Answering answering(String runId) {
    Objects.requireNonNull(runId, "runId");
    return Answering.NOTHING;
  }

  /**
   * Records that a call is begun, if it may be. Of several concurrent callers, one receives {@link
   * Begun}.
   *
   * @param repeatable whether the call may be made again if the process that began it has died
   */
  Entry begin(String runId, ToolCall call, boolean repeatable);

  /**
   * Records the output of a call that was begun, or that is {@link Abandoned}. The first output is
   * kept.
   *
   * @return the recorded output, which is the one to send
   */
  ToolOutput finish(String runId, ToolOutput output);

  /** The time in which calls of a run are answered. */
  interface Answering extends AutoCloseable {
    /** Does nothing. Not a lambda: each one adds a millisecond to the start of a process. */
    Answering NOTHING =
        new Answering() {
          @Override
          public void close() {
            // Nothing was opened.
          }
        };

    /** The calls are answered. Never throws; idempotent. */
    @Override
    void close();
  }

  /** The state of a call in the journal. */
  sealed interface Entry {}

  /** The call may be made, and is now recorded as begun. */
  record Begun() implements Entry {}

  /**
   * Another thread or process is making the call. It will finish, or be considered dead: ask again.
   */
  record Running() implements Entry {}

  /**
   * The process that began the call has died. The call must not be made again, because its outcome
   * is unknown.
   */
  record Abandoned() implements Entry {}

  /** The call was made, or refused for good. */
  record Finished(ToolOutput output) implements Entry {

    /** Rejects null. */
    public Finished {
      Objects.requireNonNull(output, "output");
    }
  }

  /** Another call, with another name or other arguments, has this id in this run. */
  record Conflicting() implements Entry {}
}
