package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.CallJournal.Abandoned;
import io.github.assistanttools.runtime.CallJournal.Begun;
import io.github.assistanttools.runtime.CallJournal.Conflicting;
import io.github.assistanttools.runtime.CallJournal.Entry;
import io.github.assistanttools.runtime.CallJournal.Finished;
import io.github.assistanttools.runtime.CallJournal.Running;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One part of a journal in memory.
 *
 * <p>The finished calls form a chain from the oldest to the newest. In front are those whose outputs
 * were forgotten, behind them those whose outputs are kept. A call is kept as it came, not as a
 * digest: its texts are in memory anyway, comparing them costs least, and nobody can forge a match.
 */
final class RememberedCalls {
  private static final Entry BEGUN = new Begun();
  private static final Entry RUNNING = new Running();
  private static final Entry ABANDONED = new Abandoned();
  private static final Entry CONFLICTING = new Conflicting();

  private final int mostFinished;
  private final long mostCharacters;
  private final Map<Key, Memory> calls = new HashMap<>();
  private @Nullable Memory oldest;
  private @Nullable Memory oldestKept;
  private @Nullable Memory newest;
  // The call most likely to be finished next: it need not be looked for then.
  private @Nullable Memory lastBegun;
  private int finished;
  private long characters;

  RememberedCalls(int mostFinished, long mostCharacters) {
    this.mostFinished = mostFinished;
    this.mostCharacters = mostCharacters;
  }

  synchronized Optional<ToolOutput> find(String runId, ToolCall call) {
    Memory memory = calls.get(new Key(runId, call.id()));
    return memory != null && memory.output != null && call.equals(memory.call)
        ? Optional.of(memory.output)
        : Optional.empty();
  }

  synchronized Entry begin(String runId, ToolCall call) {
    Memory begun = new Memory(runId, call);
    Memory memory = calls.putIfAbsent(begun, begun);
    if (memory == null) {
      lastBegun = begun;
      return BEGUN;
    }
    if (memory.call == null) {
      return ABANDONED;
    }
    if (!memory.call.equals(call)) {
      return CONFLICTING;
    }
    return memory.output == null ? RUNNING : new Finished(memory.output);
  }

  synchronized ToolOutput finish(String runId, ToolOutput output) {
    Memory memory =
        lastBegun != null && lastBegun.is(runId, output.callId())
            ? lastBegun
            : calls.get(new Key(runId, output.callId()));
    lastBegun = null;
    // A call that was forgotten stays so: it is no longer known which call the output would be of.
    if (memory == null || memory.call == null) {
      return output;
    }
    if (memory.output != null) {
      return memory.output;
    }
    memory.keep(output);
    append(memory);
    characters += memory.idCharacters + memory.contentCharacters;
    finished++;
    forget();
    return output;
  }

  private void append(Memory memory) {
    if (newest == null) {
      oldest = memory;
    } else {
      newest.newer = memory;
    }
    newest = memory;
    if (oldestKept == null) {
      oldestKept = memory;
    }
  }

  private void forget() {
    while (finished > mostFinished) {
      forgetCall();
    }
    while (characters > mostCharacters) {
      // Outputs first: they are what is large, and without them no call is made a second time.
      if (oldestKept != null) {
        forgetContent(oldestKept);
      } else {
        forgetCall();
      }
    }
  }

  private void forgetContent(Memory kept) {
    characters -= kept.contentCharacters;
    kept.call = null;
    kept.output = null;
    oldestKept = kept.newer;
  }

  private void forgetCall() {
    Memory first = oldest;
    if (first == oldestKept) {
      forgetContent(first);
    }
    characters -= first.idCharacters;
    finished--;
    calls.remove(first);
    oldest = first.newer;
    if (oldest == null) {
      newest = null;
    }
  }

  /**
   * Comparable, so that ids that were chosen to have one hash code cost a map only their logarithm. The
   * hash code is kept: to forget an old call, whose ids are in no cache anymore, takes no look at them.
   */
  private static class Key implements Comparable<Key> {
    private final String runId;
    private final String callId;
    private final int hash;

    private Key(String runId, String callId) {
      this.runId = runId;
      this.callId = callId;
      this.hash = 31 * runId.hashCode() + callId.hashCode();
    }

    @Override
    public final boolean equals(@Nullable Object object) {
      return this == object
          || object instanceof Key other && is(other.runId, other.callId);
    }

    final boolean is(String run, String call) {
      return callId.equals(call) && runId.equals(run);
    }

    @Override
    public final int hashCode() {
      return hash;
    }

    @Override
    public final int compareTo(Key other) {
      int byCall = callId.compareTo(other.callId);
      return byCall != 0 ? byCall : runId.compareTo(other.runId);
    }
  }

  /** What is known of a call: without a call it was forgotten, without an output it is being made. */
  private static final class Memory extends Key {
    private @Nullable ToolCall call;
    private @Nullable ToolOutput output;
    private @Nullable Memory newer;
    // Known while the texts are at hand: to forget an old call takes no look at them.
    private final int idCharacters;
    private long contentCharacters;

    private Memory(String runId, ToolCall call) {
      super(runId, call.id());
      this.call = call;
      this.idCharacters = runId.length() + call.id().length();
    }

    private void keep(ToolOutput made) {
      output = made;
      contentCharacters = (long) call.name().length() + call.arguments().length() + made.output().length();
    }
  }
}
