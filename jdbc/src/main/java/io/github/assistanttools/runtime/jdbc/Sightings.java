package io.github.assistanttools.runtime.jdbc;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What this process has seen of calls that others make, to tell who is gone: an owner whose
 * heartbeat stood still for a whole lease. Only this process's own clock is read, and only
 * differences of it.
 */
final class Sightings {
  /** One that is forgotten for want of memory only makes the wait longer. */
  private static final int MOST = 65_536;

  private final long lease;
  private final LongSupplier nanos;
  private final Map<String, Sighting> sightings = new LinkedHashMap<>();

  /** As long as a row has this owner and this beat, nothing was heard of the owner since then. */
  private record Sighting(String owner, long beat, long since) {}

  Sightings(Duration lease, LongSupplier nanos) {
    this.lease = lease.toNanos();
    this.nanos = nanos;
  }

  /** When a row is about to be read. */
  long now() {
    return nanos.getAsLong();
  }

  /**
   * Whether the owner of an unfinished call is held for gone.
   *
   * @param asked {@link #now} before the row was read; a first sighting counts from after it was
   *     read, so that the time between two readings is never taken for longer than it was
   */
  synchronized boolean gone(String id, Row row, long asked) {
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
