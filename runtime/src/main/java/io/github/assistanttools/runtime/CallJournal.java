package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.calls.InMemoryJournal;
import java.util.Objects;
import java.util.Optional;

/**
 * Records which calls of which run were begun and what came of them, so that none is made twice:
 * not when a run is polled twice, not when its outputs could not be submitted, and, if the journal
 * outlives the process, not when the process is restarted or when several answer the same run.
 *
 * <p>A call is identified by its run's id and its own. Used by several threads at once. Exceptions
 * of a journal are logged, without their messages, and never read by the model: a call that can't
 * be begun is not made and is {@code outcome_unknown}, and an output that can't be recorded is sent
 * all the same. Where a call's thread is not waited for any longer, the journal is asked in the
 * thread that called the toolbox, which is interrupted after a few seconds; so the methods should
 * have a time limit, or react to interruption.
 *
 * <p>The thread for which a call is {@link Begun} makes it and finishes it, whatever happens: until
 * then the call is {@link Running} for all others.
 */
public interface CallJournal {

  /**
   * A journal that lasts as long as this process, and remembers the last 65,536 calls and, for
   * them, 40,000,000 characters.
   */
  static CallJournal inMemory() {
    return inMemory(65_536, 40_000_000);
  }

  /**
   * A journal that lasts as long as this process. Calls that are not finished are always
   * remembered; of the others the oldest are forgotten first: for want of characters a call's
   * output, after which the call is {@link Abandoned} and still not made again, for want of calls
   * the call.
   *
   * <p>The bounds hold for one run as for many. Of a run that is being answered nothing is
   * forgotten, even where it alone exceeds them; they hold again once it is answered.
   *
   * @param calls how many finished calls are remembered at most
   * @param characters how many characters of ids, names, arguments and outputs are kept at most
   * @throws IllegalArgumentException if a bound is not positive
   */
  static CallJournal inMemory(int calls, long characters) {
    return new InMemoryJournal(calls, characters);
  }

  /**
   * The recorded output of a call, without beginning it: for a call that needs approval, so that
   * the approver is not asked again.
   *
   * @return the output; empty if the call is not finished, or was never begun
   */
  Optional<ToolOutput> find(String runId, ToolCall call);

  /**
   * What is known of a call, without beginning it: for one that will not be made here, before the
   * model reads that it was not made. {@link Running} means that asking again may tell more.
   *
   * <p>By default the recorded output, if there is one. A journal that knows more should say more.
   *
   * @return {@link Running}, {@link Abandoned}, {@link Finished} or {@link Conflicting}, as {@link
   *     #begin} would say; empty if the call was never begun
   */
  default Optional<Entry> look(String runId, ToolCall call) {
    return find(runId, call).map(Finished::new);
  }

  /**
   * Called before calls of a run are answered, each time that some are. The records of the run's
   * calls, earlier ones and new ones, are not forgotten until {@link Answering#close}: an output
   * that is to be sent next must not be forgotten in favor of one that was recorded just now.
   *
   * <p>By default nothing happens, as fits a journal that forgets nothing by itself. One that wraps
   * another should pass this on.
   *
   * @return to be closed when the calls are answered
   */
  default Answering answering(String runId) {
    Objects.requireNonNull(runId, "runId");
    return Answering.NOTHING;
  }

  /**
   * Records that a call is begun, if it may be: of all that ask at once, one gets {@link Begun}.
   *
   * @param repeatable whether the call may be made again if the process that began it is gone
   */
  Entry begin(String runId, ToolCall call, boolean repeatable);

  /**
   * Records the output of a call that was begun, or that is {@link Abandoned}. The first output
   * stands.
   *
   * @return the output that stands, which is the one to send
   */
  ToolOutput finish(String runId, ToolOutput output);

  /** The time in which calls of a run are answered. */
  interface Answering extends AutoCloseable {
    /**
     * Of a journal that does nothing differently meanwhile. No lambda: each costs a process that
     * starts a millisecond.
     */
    Answering NOTHING =
        new Answering() {
          @Override
          public void close() {
            // There is nothing to end.
          }
        };

    /** The calls are answered. Never throws; to close it twice is to close it once. */
    @Override
    void close();
  }

  /** What the journal knows of a call. */
  sealed interface Entry {}

  /** The call may be made; that it is begun is recorded now. */
  record Begun() implements Entry {}

  /** Another thread or process is making it, and will finish it or be found gone: ask again. */
  record Running() implements Entry {}

  /** A process that is gone began it; it must not be made again, since its outcome is unknown. */
  record Abandoned() implements Entry {}

  /** It was made, or refused for good. */
  record Finished(ToolOutput output) implements Entry {

    /** Refuses null. */
    public Finished {
      Objects.requireNonNull(output, "output");
    }
  }

  /** Another call, with another name or other arguments, has this id in this run. */
  record Conflicting() implements Entry {}
}
