package io.github.assistanttools.runtime.jdbc;

import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.CallJournal.Entry;
import io.github.assistanttools.runtime.ToolOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The calls that this journal began and that are not finished in the table.
 *
 * <p>A call is added before it is inserted into the table, and removed when the table has its
 * output. So if the table has an unfinished row of this journal whose call is not here, the call
 * was never made: the database did not confirm the row, so the journal reported a failure.
 */
final class OwnCalls {
  /** A service that can't record outputs should stop before it runs out of memory. */
  private static final int MOST_UNRECORDED = 1_000;

  /** As many as the journal in memory keeps by default. */
  private static final long MOST_UNRECORDED_CHARACTERS = 40_000_000;

  private final Map<String, OwnCall> calls = new ConcurrentHashMap<>();
  private final AtomicInteger unrecorded = new AtomicInteger();
  private final AtomicLong characters = new AtomicLong();

  /** A call that is about to begin, is being made, or was made and is not recorded. */
  static final class OwnCall {
    private final String content;
    private volatile boolean begun;
    private volatile @Nullable ToolOutput output;
    private volatile int failures;

    private OwnCall(String content) {
      this.content = content;
    }

    /** The output that is not recorded in the database. */
    Optional<ToolOutput> output() {
      return Optional.ofNullable(output);
    }

    /** The journal's entry for a call with this key. */
    Entry entry(CallKey key) {
      if (!content.equals(key.content())) {
        return new CallJournal.Conflicting();
      }
      ToolOutput made = output;
      return made == null ? new CallJournal.Running() : new CallJournal.Finished(made);
    }
  }

  /** Adds a call, unless it is present; returns the call that was present. */
  Optional<OwnCall> add(CallKey key) {
    if (unrecorded.get() >= MOST_UNRECORDED || characters.get() >= MOST_UNRECORDED_CHARACTERS) {
      throw JournalException.of(
          "begin a call",
          unrecorded
              + " outputs of earlier calls, with "
              + characters
              + " characters, could not be recorded");
    }
    return Optional.ofNullable(calls.putIfAbsent(key.id(), new OwnCall(key.content())));
  }

  /** The call, if it is present. */
  Optional<OwnCall> get(String id) {
    return Optional.ofNullable(calls.get(id));
  }

  void begun(CallKey key) {
    calls.get(key.id()).begun = true;
  }

  /** Removes a call that was not begun. */
  void remove(CallKey key) {
    calls.remove(key.id());
  }

  /** The output of a call, if it is not recorded in the database. */
  Optional<ToolOutput> unrecorded(String id) {
    return Optional.ofNullable(calls.get(id)).flatMap(OwnCall::output);
  }

  /** Removes a call that has an output in the table now, or is no longer there. */
  void finished(String id) {
    calls.computeIfPresent(
        id,
        (same, call) -> {
          // A call that is about to begin is kept: it was reported as abandoned to a process that
          // has finished it meanwhile.
          if (!call.begun) {
            return call;
          }
          ToolOutput output = call.output;
          if (output != null) {
            unrecorded.decrementAndGet();
            characters.addAndGet(-output.output().length());
          }
          return null;
        });
  }

  /** Keeps an output until the database accepts it. */
  void keep(String id, ToolOutput output) {
    calls.computeIfPresent(
        id,
        (same, call) -> {
          if (call.begun && call.output == null) {
            call.output = output;
            unrecorded.incrementAndGet();
            characters.addAndGet(output.output().length());
          }
          return call;
        });
  }

  boolean isEmpty() {
    return calls.isEmpty();
  }

  /** The calls that are being made. */
  List<String> running() {
    List<String> running = new ArrayList<>();
    calls.forEach(
        (id, call) -> {
          if (call.begun && call.output == null) {
            running.add(id);
          }
        });
    return running;
  }

  /** The outputs that are not recorded in the database, in ascending order of failed attempts. */
  Map<String, ToolOutput> unrecorded() {
    Map<String, ToolOutput> outputs = new LinkedHashMap<>();
    List<Map.Entry<String, Integer>> failures = new ArrayList<>();
    calls.forEach(
        (id, call) -> {
          if (call.output != null) {
            failures.add(Map.entry(id, call.failures));
          }
        });
    failures.sort(Map.Entry.comparingByValue());
    failures.forEach(
        entry ->
            unrecorded(entry.getKey()).ifPresent(output -> outputs.put(entry.getKey(), output)));
    return outputs;
  }

  /** Counts a failed attempt to record the output. */
  void failed(String id) {
    calls.computeIfPresent(
        id,
        (same, call) -> {
          call.failures++;
          return call;
        });
  }
}
