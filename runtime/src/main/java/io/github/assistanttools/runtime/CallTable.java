package io.github.assistanttools.runtime;

/**
 * The numbers of calls by their ids.
 *
 * <p>A table without chains: a call stands in the first free slot from where its hash points to, beside the hash, so
 * that a search looks at hardly any call but the one it finds. The hashes of a run's calls point to neighboring slots.
 */
final class CallTable {
  /** How many slots next to each other the hashes of a run point to. */
  private static final int SLOTS_OF_A_RUN = 16;

  private static final int GOLDEN_RATIO = 0x9E3779B9;

  private final CallRows rows;
  // In each slot a hash, which is never 0, above a number; or 0.
  private long[] slots = new long[SLOTS_OF_A_RUN];
  private int size;

  CallTable(CallRows rows) {
    this.rows = rows;
  }

  /** The run in the upper bits, the call in the lowest ones, and a bit between them that is always set. */
  static int hash(String runId, String callId) {
    int run = runId.hashCode() * GOLDEN_RATIO & -2 * SLOTS_OF_A_RUN;
    return run | SLOTS_OF_A_RUN | callId.hashCode() & SLOTS_OF_A_RUN - 1;
  }

  /** The number of the call with these ids, or {@link CallRows#NONE}. */
  int find(String runId, String callId) {
    int hash = hash(runId, callId);
    for (int i = home(hash); slots[i] != 0; i = after(i)) {
      if (hash(slots[i]) == hash && rows.is(number(slots[i]), runId, callId)) {
        return number(slots[i]);
      }
    }
    return CallRows.NONE;
  }

  /** Adds a call whose ids no other one has. */
  void add(int number) {
    if (++size > slots.length / 4 * 3) {
      grow();
    }
    put((long) rows.hash(number) << Integer.SIZE | number);
  }

  void remove(int number) {
    int hash = rows.hash(number);
    int free = home(hash);
    while (number(slots[free]) != number) {
      free = after(free);
    }
    // What would not be found any more beyond a free slot moves into it.
    for (int i = after(free); slots[i] != 0; i = after(i)) {
      if (distance(home(hash(slots[i])), i) >= distance(free, i)) {
        slots[free] = slots[i];
        free = i;
      }
    }
    slots[free] = 0;
    size--;
  }

  private void grow() {
    long[] before = slots;
    slots = new long[2 * before.length];
    for (long slot : before) {
      if (slot != 0) {
        put(slot);
      }
    }
  }

  private void put(long slot) {
    int i = home(hash(slot));
    while (slots[i] != 0) {
      i = after(i);
    }
    slots[i] = slot;
  }

  /** By the upper bits of a product, on which all bits of a run's hash have an effect: part of them chose this part. */
  private int home(int hash) {
    int run = (hash >>> Short.SIZE) * SLOTS_OF_A_RUN;
    return run + (hash & SLOTS_OF_A_RUN - 1) & slots.length - 1;
  }

  private int after(int slot) {
    return slot + 1 & slots.length - 1;
  }

  private int distance(int from, int to) {
    return to - from & slots.length - 1;
  }

  private static int hash(long slot) {
    return (int) (slot >>> Integer.SIZE);
  }

  private static int number(long slot) {
    return (int) slot;
  }
}
