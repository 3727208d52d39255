package io.github.assistanttools.runtime.jdbc;

import io.github.assistanttools.runtime.ToolOutput;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The work of the heartbeat's thread: it refreshes the heartbeats of the calls being made, and
 * records the outputs that the database has not accepted yet.
 */
final class Upkeep {
  private static final Logger LOGGER = System.getLogger(JdbcJournal.class.getName());

  private final OwnCalls own;
  private final Database database;
  private final CallTable table;
  private final Recorder recorder;
  private final String owner;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private final Schedule schedule;
  private final Lateness lateness;

  /**
   * The times of a journal's upkeep.
   *
   * @param lease after which a call without a heartbeat is considered abandoned
   * @param interval between two heartbeats
   * @param timeout of each operation; short enough for a second heartbeat within a lease
   */
  record Schedule(Duration lease, Duration interval, Duration timeout) {}

  Upkeep(
      OwnCalls own,
      Database database,
      CallTable table,
      Recorder recorder,
      String owner,
      InstantSource clock,
      LongSupplier nanos,
      Schedule schedule) {
    this.own = own;
    this.database = database;
    this.table = table;
    this.recorder = recorder;
    this.owner = owner;
    this.clock = clock;
    this.nanos = nanos;
    this.schedule = schedule;
    this.lateness = new Lateness(schedule.lease(), nanos);
  }

  /** Whether there is anything to do. */
  boolean isNeeded() {
    return !own.isEmpty();
  }

  /**
   * Does the work once.
   *
   * @param due when it was due
   */
  void run(long due) {
    long interval = schedule.interval().toNanos();
    long beaten = nanos.getAsLong();
    beat(due);
    Throwable first = null;
    for (Map.Entry<String, ToolOutput> unrecorded : own.unrecorded().entrySet()) {
      // Each output by itself: one that is refused must not keep the others from being recorded.
      try {
        recorder.record(unrecorded.getKey(), unrecorded.getValue(), schedule.timeout());
        own.finished(unrecorded.getKey());
      } catch (Throwable failure) {
        own.failed(unrecorded.getKey());
        first = first == null ? failure : first;
      }
      long now = nanos.getAsLong();
      if (now - beaten >= interval) {
        beat(beaten + interval);
        beaten = now;
        if (first != null) {
          // The database is slow to refuse, or unreachable. The next run begins with the outputs
          // that were not tried.
          break;
        }
      }
    }
    if (first != null) {
      logFailure("record an output", first);
    }
  }

  private void beat(long due) {
    try {
      List<String> running = own.running();
      if (!running.isEmpty()) {
        database.run(
            "keep up a heartbeat",
            schedule.timeout(),
            connection -> {
              table.beat(connection, running, owner, clock.millis());
              return running.size();
            });
      }
    } catch (Throwable failure) {
      // Harmless, except that others may consider this journal dead.
      logFailure("keep up a heartbeat", failure);
    }
    lateness.beaten(due).ifPresent(Upkeep::logLateness);
  }

  private static void logLateness(Duration late) {
    log(
        "a heartbeat is "
            + late.toSeconds()
            + " seconds late, more than half a lease;"
            + " after a whole lease other processes consider this one dead."
            + " If tools take all connections of the pool, give the journal a pool of its own");
  }

  private static void logFailure(String attempt, Throwable failure) {
    // The text of a JournalException may be logged.
    log(
        failure instanceof JournalException known
            ? known.getMessage()
            : "could not " + attempt + ": " + failure.getClass().getName());
  }

  private static void log(String message) {
    try {
      LOGGER.log(Level.WARNING, message);
    } catch (RuntimeException broken) {
      // A failing logger must not keep outputs from being recorded.
      return;
    }
  }
}
