package io.github.assistanttools.runtime.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * One of several that use a table, with clocks of its own that stand still until they are moved.
 */
final class Node {
  static final Duration LEASE = Duration.ofSeconds(15);

  private final AtomicLong nanos = new AtomicLong();
  private final Deque<Runnable> scheduled = new ArrayDeque<>();
  private Instant now;
  private final JdbcJournal journal;

  Node(DataSource dataSource, Instant now) {
    this.now = now;
    // Any point of time: it is only ever compared with itself. Near the end, where it overflows.
    nanos.set(Long.MAX_VALUE - 1_000);
    journal =
        new JdbcJournal(
            JdbcJournal.builder(dataSource).lease(LEASE),
            () -> this.now,
            nanos::get,
            (delay, task) -> scheduled.add(task));
  }

  JdbcJournal journal() {
    return journal;
  }

  void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
    now = now.plus(time);
  }

  /** What the timer would do when its time has come. */
  void beat() {
    Runnable task = scheduled.poll();
    if (task != null) {
      task.run();
    }
  }

  boolean isBeating() {
    return !scheduled.isEmpty();
  }
}
