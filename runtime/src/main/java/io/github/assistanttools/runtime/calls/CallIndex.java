package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.ToolCall;
import org.jspecify.annotations.Nullable;

/**
 * The rows of calls by their ids.
 *
 * <p>The rows of a run's calls are stored close together, in a few adjacent buckets. There are as
 * few buckets as keep the chains short, because all calls may belong to one run. Calls whose ids
 * were chosen to collide still form one chain.
 */
final class CallIndex {
  /** The number of adjacent buckets for the calls of a run: they fit into one cache line. */
  private static final int BUCKETS_OF_A_RUN = 16;

  /** A longer chain means that some run needs more buckets. */
  private static final int LONG_CHAIN = 32;

  private static final int GOLDEN_RATIO = 0x9E3779B9;

  private @Nullable StoredCall[] buckets = {};
  private int bucketsOfARun = BUCKETS_OF_A_RUN;
  private int rows;
  private @Nullable StoredCall spare;

  @Nullable StoredCall find(String runId, String callId) {
    if (rows == 0) {
      return null;
    }
    int runHash = runId.hashCode();
    int callHash = callId.hashCode();
    int steps = 0;
    StoredCall row = buckets[bucket(runHash, callHash)];
    while (row != null && !row.is(runHash, callHash, runId, callId)) {
      row = row.next;
      steps++;
    }
    if (steps > LONG_CHAIN && bucketsOfARun < buckets.length) {
      bucketsOfARun *= 2;
      linkAll(new StoredCall[buckets.length]);
    }
    return row;
  }

  void add(String runId, ToolCall call) {
    if (rows == buckets.length) {
      linkAll(new StoredCall[Math.max(BUCKETS_OF_A_RUN, 2 * buckets.length)]);
    }
    // Reuses the row of a dropped call: a garbage collector copies long-lived objects, and each new
    // row would add to that.
    StoredCall row = spare == null ? new StoredCall() : spare;
    spare = null;
    row.begin(runId, call);
    link(row);
    rows++;
  }

  void remove(StoredCall row) {
    if (row.previous != null) {
      row.previous.next = row.next;
    } else {
      buckets[bucket(row.runHash(), row.callHash())] = row.next;
    }
    if (row.next != null) {
      row.next.previous = row.previous;
    }
    rows--;
    spare = row;
  }

  private void link(StoredCall row) {
    int bucket = bucket(row.runHash(), row.callHash());
    StoredCall next = buckets[bucket];
    row.next = next;
    row.previous = null;
    if (next != null) {
      next.previous = row;
    }
    buckets[bucket] = row;
  }

  private void linkAll(@Nullable StoredCall[] empty) {
    StoredCall[] before = buckets;
    buckets = empty;
    for (StoredCall first : before) {
      for (StoredCall row = first; row != null; ) {
        StoredCall next = row.next;
        link(row);
        row = next;
      }
    }
  }

  private int bucket(int runHash, int callHash) {
    // Uses the upper bits of a product, because all input bits affect them.
    int run = (runHash * GOLDEN_RATIO >>> Short.SIZE) * BUCKETS_OF_A_RUN;
    return run + (callHash & bucketsOfARun - 1) & buckets.length - 1;
  }
}
