package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.CallJournal.Abandoned;
import io.github.assistanttools.runtime.CallJournal.Begun;
import io.github.assistanttools.runtime.CallJournal.Conflicting;
import io.github.assistanttools.runtime.CallJournal.Entry;
import io.github.assistanttools.runtime.CallJournal.Finished;
import io.github.assistanttools.runtime.CallJournal.Running;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * One part of a journal in memory.
 *
 * <p>A call is kept as it came, not as a digest: its texts are in memory anyway, comparing them costs least,
 * and nobody can forge a match.
 *
 * <p>What is remembered lives long, so a garbage collector copies all of it, and each look at what is old waits
 * for memory. So of a call there are its texts and one row; the row of a call that is forgotten becomes that of
 * another one; and the rows of a run's calls are found in one place. Calls whose ids were chosen to have one
 * hash code form one chain, of all that this part remembers at most: microseconds, in a journal of the usual size.
 */
final class RememberedCalls {
  private static final Entry BEGUN = new Begun();
  private static final Entry RUNNING = new Running();
  private static final Entry ABANDONED = new Abandoned();
  private static final Entry CONFLICTING = new Conflicting();

  /** How many buckets next to each other the calls of a run fall into: a line of a processor's cache holds them. */
  private static final int BUCKETS_OF_A_RUN = 16;

  private static final int GOLDEN_RATIO = 0x9E3779B9;

  private final int mostFinished;
  private final long mostCharacters;
  private @Nullable Row[] buckets = {};
  private int rows;
  // The finished calls, from the oldest to the newest, all of the first before all of the second.
  private final Queue<Row> withoutOutput = new ArrayDeque<>(1);
  private final Queue<Row> withOutput = new ArrayDeque<>(1);
  private long characters;
  private @Nullable Row spare;

  RememberedCalls(int mostFinished, long mostCharacters) {
    this.mostFinished = mostFinished;
    this.mostCharacters = mostCharacters;
  }

  synchronized Optional<ToolOutput> find(String runId, ToolCall call) {
    Row row = row(runId, call.id());
    return row != null && row.output != null && row.is(call) ? Optional.of(row.output()) : Optional.empty();
  }

  synchronized Optional<Entry> look(String runId, ToolCall call) {
    Row row = row(runId, call.id());
    return row == null ? Optional.empty() : Optional.of(entry(row, call));
  }

  synchronized Entry begin(String runId, ToolCall call) {
    Row row = row(runId, call.id());
    if (row == null) {
      add(runId, call);
      return BEGUN;
    }
    return entry(row, call);
  }

  private static Entry entry(Row row, ToolCall call) {
    if (row.isForgotten()) {
      return ABANDONED;
    }
    if (!row.is(call)) {
      return CONFLICTING;
    }
    return row.output == null ? RUNNING : new Finished(row.output());
  }

  synchronized ToolOutput finish(String runId, ToolOutput output) {
    Row row = row(runId, output.callId());
    // A call that was forgotten stays so: it is no longer known which call the output would be of.
    if (row == null || row.isForgotten()) {
      return output;
    }
    if (row.output != null) {
      return row.output();
    }
    row.finish(output);
    withOutput.add(row);
    characters += row.idCharacters + row.contentCharacters;
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
        forgetOutput();
      }
    }
  }

  private void forgetOutput() {
    Row row = withOutput.remove();
    characters -= row.contentCharacters;
    row.forget();
    withoutOutput.add(row);
  }

  private void forgetCall() {
    if (withoutOutput.isEmpty()) {
      forgetOutput();
    }
    Row row = withoutOutput.remove();
    characters -= row.idCharacters;
    remove(row);
  }

  // The rows by their ids

  private @Nullable Row row(String runId, String callId) {
    if (rows == 0) {
      return null;
    }
    int runHash = runId.hashCode();
    int callHash = callId.hashCode();
    Row row = buckets[bucket(runHash, callHash)];
    while (row != null && !row.is(runHash, callHash, runId, callId)) {
      row = row.next;
    }
    return row;
  }

  private void add(String runId, ToolCall call) {
    if (rows == buckets.length) {
      grow();
    }
    Row row = spare == null ? new Row() : spare;
    spare = null;
    row.begin(runId, call);
    link(row);
    rows++;
  }

  private void remove(Row row) {
    if (row.previous != null) {
      row.previous.next = row.next;
    } else {
      buckets[bucket(row.runHash, row.callHash)] = row.next;
    }
    if (row.next != null) {
      row.next.previous = row.previous;
    }
    rows--;
    spare = row;
  }

  private void link(Row row) {
    int bucket = bucket(row.runHash, row.callHash);
    Row next = buckets[bucket];
    row.next = next;
    row.previous = null;
    if (next != null) {
      next.previous = row;
    }
    buckets[bucket] = row;
  }

  private void grow() {
    Row[] before = buckets;
    buckets = new Row[Math.max(BUCKETS_OF_A_RUN, 2 * before.length)];
    for (Row first : before) {
      for (Row row = first; row != null; ) {
        Row next = row.next;
        link(row);
        row = next;
      }
    }
  }

  private int bucket(int runHash, int callHash) {
    // By the upper bits of a product, on which all bits have an effect: part of them chose this part.
    int run = (runHash * GOLDEN_RATIO >>> Short.SIZE) * BUCKETS_OF_A_RUN;
    return run + (callHash & BUCKETS_OF_A_RUN - 1) & buckets.length - 1;
  }

  /** A call: being made, while it has no output; or finished; or finished and forgotten but for its ids. */
  private static final class Row {
    private @Nullable Row next;
    private @Nullable Row previous;
    private int runHash;
    private int callHash;
    private String runId;
    private String callId;
    private @Nullable String name;
    private @Nullable String arguments;
    private @Nullable String output;
    private boolean failed;
    // Known while the texts are at hand: to forget an old call takes no look at them.
    private int idCharacters;
    private long contentCharacters;

    private void begin(String run, ToolCall call) {
      runHash = run.hashCode();
      callHash = call.id().hashCode();
      runId = run;
      callId = call.id();
      name = call.name();
      arguments = call.arguments();
      output = null;
      idCharacters = run.length() + callId.length();
      contentCharacters = (long) name.length() + arguments.length();
    }

    private void finish(ToolOutput made) {
      output = made.output();
      failed = made.failed();
      contentCharacters += output.length();
    }

    private void forget() {
      name = null;
      arguments = null;
      output = null;
      contentCharacters = 0;
    }

    private boolean isForgotten() {
      return name == null;
    }

    private boolean is(int hashOfRun, int hashOfCall, String run, String call) {
      return callHash == hashOfCall && runHash == hashOfRun && callId.equals(call) && runId.equals(run);
    }

    private boolean is(ToolCall call) {
      return call.name().equals(name) && call.arguments().equals(arguments);
    }

    private ToolOutput output() {
      return new ToolOutput(callId, output, failed);
    }
  }
}
