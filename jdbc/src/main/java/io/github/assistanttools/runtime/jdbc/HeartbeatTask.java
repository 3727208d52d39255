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
 * The work of the heartbeat's thread: increments the heartbeats of running calls, and records
 * outputs that are not recorded yet.
 */
final class HeartbeatTask {
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
   * The times of the heartbeat.
   *
   * @param lease the time after which a call without a heartbeat is considered abandoned
   * @param interval the time between two heartbeats
   * @param timeout the timeout of each operation; short enough for a second heartbeat within a
   *     lease
   */
  record Schedule(Duration lease, Duration interval, Duration timeout) {}

  HeartbeatTask(
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
      // Each output separately: one that is rejected must not prevent the others from being
      // recorded.
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
          // The database rejects slowly, or is unreachable. The next run begins with the outputs
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
            "record a heartbeat",
            schedule.timeout(),
            connection -> {
              table.beat(connection, running, owner, clock.millis());
              return running.size();
            });
      }
    } catch (Throwable failure) {
      // Harmless, except that others may consider this journal dead.
      logFailure("record a heartbeat", failure);
    }
    lateness.beaten(due).ifPresent(HeartbeatTask::logLateness);
  }

  private static void logLateness(Duration late) {
    log(
        "a heartbeat is "
            + late.toSeconds()
            + " seconds late, more than half a lease;"
            + " after a whole lease other processes consider this one dead."
            + " If tools use all connections of the pool, give the journal a pool of its own");
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
