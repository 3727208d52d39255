package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.CallJournal.Abandoned;
import io.github.assistanttools.runtime.CallJournal.Begun;
import io.github.assistanttools.runtime.CallJournal.Conflicting;
import io.github.assistanttools.runtime.CallJournal.Entry;
import io.github.assistanttools.runtime.CallJournal.Finished;
import io.github.assistanttools.runtime.CallJournal.Running;
import java.util.Optional;

/**
 * One part of a journal in memory.
 *
 * <p>A call is kept as it came, not as a digest: its texts are in memory anyway, comparing them costs least,
 * and nobody can forge a match. Calls whose ids were chosen to have one hash code are looked through one by one, all
 * that this part remembers at most: microseconds, in a journal of the usual size.
 */
final class RememberedCalls {
  private static final Entry BEGUN = new Begun();
  private static final Entry RUNNING = new Running();
  private static final Entry ABANDONED = new Abandoned();
  private static final Entry CONFLICTING = new Conflicting();

  private final int mostFinished;
  private final long mostCharacters;
  private final CallRows rows = new CallRows();
  private final CallTable table = new CallTable(rows);
  // The finished calls, from the oldest to the newest, all of the first before all of the second.
  private final CallRows.Line withoutOutput = rows.new Line();
  private final CallRows.Line withOutput = rows.new Line();
  private long characters;

  RememberedCalls(int mostFinished, long mostCharacters) {
    this.mostFinished = mostFinished;
    this.mostCharacters = mostCharacters;
  }

  synchronized Optional<ToolOutput> find(String runId, ToolCall call) {
    int known = table.find(runId, call.id());
    return known != CallRows.NONE && rows.isFinished(known) && rows.is(known, call)
        ? Optional.of(rows.output(known))
        : Optional.empty();
  }

  synchronized Entry begin(String runId, ToolCall call) {
    int known = table.find(runId, call.id());
    if (known == CallRows.NONE) {
      table.add(rows.begin(runId, call));
      return BEGUN;
    }
    if (rows.isForgotten(known)) {
      return ABANDONED;
    }
    if (!rows.is(known, call)) {
      return CONFLICTING;
    }
    return rows.isFinished(known) ? new Finished(rows.output(known)) : RUNNING;
  }

  synchronized ToolOutput finish(String runId, ToolOutput output) {
    int known = table.find(runId, output.callId());
    // A call that was forgotten stays so: it is no longer known which call the output would be of.
    if (known == CallRows.NONE || rows.isForgotten(known)) {
      return output;
    }
    if (rows.isFinished(known)) {
      return rows.output(known);
    }
    rows.finish(known, output);
    withOutput.add(known);
    characters += (long) rows.idCharacters(known) + rows.contentCharacters(known);
    forget();
    return output;
  }

  private void forget() {
    if (withOutput.size() + withoutOutput.size() > mostFinished) {
      forgetCall();
    }
    while (characters > mostCharacters) {
      // Outputs first: they are what is large, and without them no call is made a second time.
      if (withOutput.isEmpty()) {
        forgetCall();
      } else {
        withoutOutput.add(forgetContent());
      }
    }
  }

  private int forgetContent() {
    int oldest = withOutput.remove();
    characters -= rows.contentCharacters(oldest);
    rows.forgetContent(oldest);
    return oldest;
  }

  private void forgetCall() {
    int oldest = withoutOutput.isEmpty() ? forgetContent() : withoutOutput.remove();
    characters -= rows.idCharacters(oldest);
    table.remove(oldest);
    rows.forget(oldest);
  }
}
