package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.CallJournal.Abandoned;
import io.github.assistanttools.runtime.CallJournal.Answering;
import io.github.assistanttools.runtime.CallJournal.Begun;
import io.github.assistanttools.runtime.CallJournal.Conflicting;
import io.github.assistanttools.runtime.CallJournal.Entry;
import io.github.assistanttools.runtime.CallJournal.Finished;
import io.github.assistanttools.runtime.CallJournal.Running;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a journal in memory remembers.
 *
 * <p>A call is kept as it came, not as a digest: its texts are in memory anyway, comparing them
 * costs least, and a match can not be forged.
 *
 * <p>What is remembered lives long, so a garbage collector copies all of it, and each look at what
 * is old waits for memory. So of a call there are its texts and one row, and the row of a call that
 * is forgotten becomes that of another one.
 *
 * <p>Of a run that is being answered nothing is forgotten, and all of it counts. A row that would
 * have been forgotten is put aside until then: looked at again for each call that is finished, the
 * rows of one large run would cost the square of their number.
 */
final class CallStore {
  private static final Entry BEGUN = new Begun();
  private static final Entry RUNNING = new Running();
  private static final Entry ABANDONED = new Abandoned();
  private static final Entry CONFLICTING = new Conflicting();

  private final int mostFinished;
  private final long mostCharacters;
  private final CallIndex table = new CallIndex();
  // The finished calls but for those put aside, from the oldest to the newest, all of the first
  // before all of the second.
  private final Deque<StoredCall> withoutOutput = new ArrayDeque<>(1);
  private final Deque<StoredCall> withOutput = new ArrayDeque<>(1);
  private final Map<String, AnsweredRun> answered = new HashMap<>();
  private int finished;
  private long characters;

  CallStore(int mostFinished, long mostCharacters) {
    this.mostFinished = mostFinished;
    this.mostCharacters = mostCharacters;
  }

  synchronized Optional<ToolOutput> find(String runId, ToolCall call) {
    StoredCall row = table.find(runId, call.id());
    return row != null && row.isFinished() && row.is(call)
        ? Optional.of(row.output())
        : Optional.empty();
  }

  synchronized Optional<Entry> look(String runId, ToolCall call) {
    StoredCall row = table.find(runId, call.id());
    return row == null ? Optional.empty() : Optional.of(entry(row, call));
  }

  synchronized Entry begin(String runId, ToolCall call) {
    StoredCall row = table.find(runId, call.id());
    if (row == null) {
      table.add(runId, call);
      return BEGUN;
    }
    return entry(row, call);
  }

  private static Entry entry(StoredCall row, ToolCall call) {
    if (row.isForgotten()) {
      return ABANDONED;
    }
    if (!row.is(call)) {
      return CONFLICTING;
    }
    return row.isFinished() ? new Finished(row.output()) : RUNNING;
  }

  synchronized ToolOutput finish(String runId, ToolOutput output) {
    StoredCall row = table.find(runId, output.callId());
    // A call that was forgotten stays so: it is no longer known which call the output would be of.
    if (row == null || row.isForgotten()) {
      return output;
    }
    if (row.isFinished()) {
      return row.output();
    }
    row.finish(output);
    withOutput.add(row);
    finished++;
    characters += row.idCharacters() + row.contentCharacters();
    forget();
    return output;
  }

  /** Forgets nothing of the run until all who answer it have closed what this gave them. */
  synchronized Answering answering(String runId) {
    AnsweredRun run = answered.get(runId);
    if (run == null) {
      run = new AnsweredRun();
      answered.put(runId, run);
    }
    run.answering++;
    return new AnsweringOfARun(this, runId);
  }

  private synchronized void answered(String runId) {
    AnsweredRun run = answered.get(runId);
    if (--run.answering > 0) {
      return;
    }
    answered.remove(runId);
    // Older than what is left: they were in front of it.
    for (StoredCall row = run.aside.pollLast(); row != null; row = run.aside.pollLast()) {
      (row.isForgotten() ? withoutOutput : withOutput).addFirst(row);
    }
    forget();
  }

  private void forget() {
    boolean some = true;
    while (some && finished > mostFinished) {
      some = forgetCall();
    }
    while (some && characters > mostCharacters) {
      // Outputs first: they are what is large, and without them no call is made a second time.
      some = forgetOutput() || forgetCall();
    }
  }

  private boolean forgetOutput() {
    StoredCall row = oldest(withOutput);
    if (row == null) {
      return false;
    }
    characters -= row.contentCharacters();
    row.forget();
    withoutOutput.add(row);
    return true;
  }

  private boolean forgetCall() {
    StoredCall forgotten = oldest(withoutOutput);
    StoredCall row = forgotten == null ? oldest(withOutput) : forgotten;
    if (row == null) {
      return false;
    }
    characters -= row.idCharacters() + row.contentCharacters();
    finished--;
    row.forget();
    table.remove(row);
    return true;
  }

  /** Takes the oldest that may be forgotten out of the queue, and puts those aside that may not. */
  private @Nullable StoredCall oldest(Deque<StoredCall> queue) {
    for (StoredCall row = queue.poll(); row != null; row = queue.poll()) {
      AnsweredRun run = answered.get(row.runId());
      if (run == null) {
        return row;
      }
      run.aside.add(row);
    }
    return null;
  }

  /**
   * A run that is being answered, with the finished calls that would have been forgotten meanwhile,
   * oldest first.
   */
  private static final class AnsweredRun {
    private final Deque<StoredCall> aside = new ArrayDeque<>(1);
    private int answering;
  }

  /** What one of those has who answer a run. */
  private static final class AnsweringOfARun implements Answering {
    private final CallStore calls;
    private final String runId;
    private boolean closed;

    private AnsweringOfARun(CallStore calls, String runId) {
      this.calls = calls;
      this.runId = runId;
    }

    @Override
    public void close() {
      synchronized (calls) {
        if (!closed) {
          closed = true;
          calls.answered(runId);
        }
      }
    }
  }
}
