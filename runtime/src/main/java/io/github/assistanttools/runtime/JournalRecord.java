package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.codec.MisuseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The record of a call of a run. */
final class JournalRecord implements CallRecord {
  private static final String UNKNOWN =
      "the call was begun earlier and whoever made it is gone; it may have had its effect, so it was not made again";
  private static final String CONFLICT =
      "another call was made with this id in this run; this one was not made";
  private static final String UNRECORDED =
      "the call could not be recorded, so it was not made; reference ";

  private final CallJournal journal;
  private final String runId;
  private final ToolCall call;
  private final boolean repeatable;
  /** Whether the call is ours to make, and to finish. */
  private boolean begun;
  /** Whether someone else makes the call. */
  private boolean elsewhere;
  /** What the call was answered with before it was begun. */
  private @Nullable Answer givenUp;

  /**
   * A record of a call.
   *
   * @param repeatable whether the call may be made again if whoever began it is gone
   */
  JournalRecord(CallJournal journal, String runId, ToolCall call, boolean repeatable) {
    this.journal = journal;
    this.runId = runId;
    this.call = call;
    this.repeatable = repeatable;
  }

  @Override
  public Optional<Answer> find() {
    try {
      return journal.find(runId, call).map(this::recorded);
    } catch (Throwable failure) {
      // Whether the call may be made is decided when it begins.
      CallFailures.log("Journal failed", call, failure);
      return Optional.empty();
    }
  }

  @Override
  public Optional<Progress> begin() {
    Optional<Answer> before = beginning();
    if (before.isPresent()) {
      // Begun now, it would stay so for everybody else: nobody is left to finish it.
      return answered(before.get());
    }
    try {
      return instead(entry(journal.begin(runId, call, repeatable)));
    } catch (Throwable failure) {
      // A call of which nobody knows could be made twice.
      String reference = CallFailures.log("Journal failed", call, failure);
      return answered(Answer.error(call.id(), ErrorCode.TOOL_FAILED, UNRECORDED + reference));
    }
  }

  private Optional<Progress> instead(CallJournal.Entry entry) {
    if (entry instanceof CallJournal.Begun) {
      Optional<Answer> meanwhile = begun();
      return meanwhile.isPresent() ? answered(finish(meanwhile.get())) : Optional.empty();
    } else if (entry instanceof CallJournal.Running) {
      foundElsewhere();
      return Optional.of(new Progress.Elsewhere());
    } else if (entry instanceof CallJournal.Finished finished) {
      return answered(recorded(finished.output()));
    } else if (entry instanceof CallJournal.Conflicting) {
      return answered(Answer.error(call.id(), ErrorCode.DENIED, CONFLICT));
    }
    begun();
    return answered(finish(Answer.error(call.id(), ErrorCode.OUTCOME_UNKNOWN, UNKNOWN)));
  }

  @Override
  public Answer finish(Answer answer) {
    if (!mayFinish(answer)) {
      return answer;
    }
    try {
      ToolOutput standing = journal.finish(runId, answer.output());
      // Mostly the very same; a record's equals is linked when it is first used, which takes milliseconds.
      boolean own = standing == answer.output() || standing.equals(answer.output());
      return own ? answer : recorded(standing);
    } catch (Throwable failure) {
      // The call was made, and its answer is at hand: better sent than lost.
      CallFailures.log("Journal failed", call, failure);
      return answer;
    }
  }

  @Override
  public synchronized boolean elsewhere() {
    return elsewhere;
  }

  private synchronized void foundElsewhere() {
    elsewhere = true;
  }

  /** The journal is asked who makes the call, unless it was given up before. */
  private synchronized Optional<Answer> beginning() {
    if (givenUp == null) {
      elsewhere = false;
    }
    return Optional.ofNullable(givenUp);
  }

  /** The call is ours; what it was given up with meanwhile, if it was. */
  private synchronized Optional<Answer> begun() {
    begun = true;
    return Optional.ofNullable(givenUp);
  }

  private synchronized boolean mayFinish(Answer answer) {
    if (!begun) {
      givenUp = answer;
    }
    return begun;
  }

  private Answer recorded(ToolOutput output) {
    if (!output.callId().equals(call.id())) {
      // A server refuses all outputs of a run for one that answers no call of it.
      throw new MisuseException("the journal gave the output of another call");
    }
    return Answer.recorded(output);
  }

  private static CallJournal.Entry entry(CallJournal.@Nullable Entry begun) {
    if (begun == null) {
      throw new MisuseException("the journal gave null for a call that is to begin");
    }
    return begun;
  }

  private static Optional<Progress> answered(Answer answer) {
    return Optional.of(new Progress.Answered(answer));
  }
}
