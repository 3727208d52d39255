package io.github.assistanttools.runtime.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** One of several nodes that use a table, with clocks of its own that the test advances. */
final class Node {
  static final Duration LEASE = Duration.ofSeconds(15);

  private final AtomicLong nanos = new AtomicLong();
  private final Deque<Runnable> scheduled = new ArrayDeque<>();
  private Instant now;
  private final JdbcJournal journal;

  Node(DataSource dataSource, Instant now) {
    this.now = now;
    // Any value: only differences are used. Near the end of the range, where it overflows.
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

  /** The task of the timer. */
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
