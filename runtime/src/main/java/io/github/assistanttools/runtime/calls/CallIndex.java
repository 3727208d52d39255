package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.ToolCall;
import org.jspecify.annotations.Nullable;

/**
 * The rows of calls by their ids.
 *
 * <p>The rows of a run's calls are found in one place, in few buckets next to each other: as few as
 * keeps the chains short, since a run may have all of the calls. Calls whose ids were chosen to
 * have one hash code form one chain all the same.
 */
final class CallIndex {
  /**
   * How many buckets next to each other the calls of a run fall into: a line of a processor's cache
   * holds them.
   */
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
    // The row of a call that was forgotten: what lives long is copied by a garbage collector once
    // more for each new one.
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
    // By the upper bits of a product, on which all bits have an effect.
    int run = (runHash * GOLDEN_RATIO >>> Short.SIZE) * BUCKETS_OF_A_RUN;
    return run + (callHash & bucketsOfARun - 1) & buckets.length - 1;
  }
}
