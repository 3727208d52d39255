package io.github.assistanttools.runtime.jdbc;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The heartbeats that this process has seen of other owners. An owner whose heartbeat stood still
 * for a whole lease is considered dead. Only differences of this process's own clock are used.
 */
final class Sightings {
  /** A heartbeat that is forgotten to save memory only makes the wait longer. */
  private static final int MOST = 65_536;

  private final long lease;
  private final LongSupplier nanos;
  private final Map<String, Sighting> sightings = new LinkedHashMap<>();

  /** The owner has given no sign of life since then, as long as its row has this beat. */
  private record Sighting(String owner, long beat, long since) {}

  Sightings(Duration lease, LongSupplier nanos) {
    this.lease = lease.toNanos();
    this.nanos = nanos;
  }

  /** The time, to be read before a row is. */
  long now() {
    return nanos.getAsLong();
  }

  /**
   * Whether the owner of an unfinished call is considered dead.
   *
   * @param asked {@link #now} before the row was read. A first sighting counts from after the row
   *     was read, so that the time between two readings is never overestimated
   */
  synchronized boolean isDead(String id, Row row, long asked) {
    Sighting sighting = sightings.get(id);
    if (sighting != null && sighting.owner().equals(row.owner()) && sighting.beat() == row.beat()) {
      return asked - sighting.since() >= lease;
    }
    sightings.put(id, new Sighting(row.owner(), row.beat(), now()));
    if (sightings.size() > MOST) {
      sightings.remove(sightings.keySet().iterator().next());
    }
    return false;
  }

  synchronized boolean contains(String id) {
    return sightings.containsKey(id);
  }

  synchronized void forget(String id) {
    sightings.remove(id);
  }
}
