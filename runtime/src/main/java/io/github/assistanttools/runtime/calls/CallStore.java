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
 * The calls of a journal in memory.
 *
 * <p>A call is stored with its texts, not as a digest: the texts are in memory anyway, comparing
 * them is cheapest, and a match can't be forged.
 *
 * <p>Stored calls live long, so the garbage collector copies them, and access to old ones waits for
 * memory. A call therefore consists of its texts and one row, and the row of a dropped call is
 * reused.
 *
 * <p>Nothing of a run that is being answered is dropped, but all of it counts. A row that would
 * have been dropped is set aside until the run is answered: if each finished call examined such
 * rows again, the time for one large run would be quadratic.
 */
final class CallStore {
  private static final Entry BEGUN = new Begun();
  private static final Entry RUNNING = new Running();
  private static final Entry ABANDONED = new Abandoned();
  private static final Entry CONFLICTING = new Conflicting();

  private final int mostFinished;
  private final long mostCharacters;
  private final CallIndex table = new CallIndex();
  // The finished calls except those set aside, from the oldest to the newest; those of the first
  // queue are all older than those of the second.
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
    // A call without its texts stays so: which call the output belongs to is no longer known.
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

  /** Drops nothing of the run until every scope that this method returned for it is closed. */
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
    // They are older than the rows still in the queues.
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
      // Outputs first: they are large, and a call without its output is still not made again.
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

  /**
   * Removes the oldest row that may be dropped from the queue, and sets aside those that may not.
   */
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
   * A run that is being answered, with the finished calls that would otherwise have been dropped,
   * oldest first.
   */
  private static final class AnsweredRun {
    private final Deque<StoredCall> aside = new ArrayDeque<>(1);
    private int answering;
  }

  /** One of the scopes in which a run is answered. */
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
