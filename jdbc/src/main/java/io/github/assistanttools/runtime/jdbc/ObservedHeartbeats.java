package io.github.assistanttools.runtime.jdbc;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The heartbeats of other owners that this process has observed. An owner whose heartbeat was
 * unchanged for a whole lease is considered dead. Uses only differences of this process's own
 * clock.
 */
final class ObservedHeartbeats {
  /** If a heartbeat is dropped to save memory, the wait only becomes longer. */
  private static final int MOST = 65_536;

  private final long lease;
  private final LongSupplier nanos;
  private final Map<String, Observation> observed = new LinkedHashMap<>();

  /** The owner is silent since that time, as long as its row has this beat. */
  private record Observation(String owner, long beat, long since) {}

  ObservedHeartbeats(Duration lease, LongSupplier nanos) {
    this.lease = lease.toNanos();
    this.nanos = nanos;
  }

  /** The time, to be read before the row. */
  long now() {
    return nanos.getAsLong();
  }

  /**
   * Whether the owner of an unfinished call is considered dead.
   *
   * @param asked {@link #now} before the row was read. A first observation counts from after the
   *     row was read, so that the time between two readings is never overestimated
   */
  synchronized boolean isDead(String id, Row row, long asked) {
    Observation observation = observed.get(id);
    if (observation != null
        && observation.owner().equals(row.owner())
        && observation.beat() == row.beat()) {
      return asked - observation.since() >= lease;
    }
    observed.put(id, new Observation(row.owner(), row.beat(), now()));
    if (observed.size() > MOST) {
      observed.remove(observed.keySet().iterator().next());
    }
    return false;
  }

  synchronized boolean contains(String id) {
    return observed.containsKey(id);
  }

  synchronized void forget(String id) {
    observed.remove(id);
  }
}
