package io.github.assistanttools.runtime.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Access to the database: connections in auto-commit mode, repeated attempts, and exceptions
 * without confidential text.
 */
final class Database {
  private static final int MOST_ATTEMPTS = 6;

  /**
   * Classes of SQLState for which another attempt would fail, too: unsupported features, data,
   * authorization, syntax and access.
   */
  private static final Set<String> HOPELESS = Set.of("0A", "22", "28", "42");

  private final DataSource dataSource;

  Database(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** One or several statements. */
  @FunctionalInterface
  interface Work<T> {
    T on(BorrowedConnection connection) throws SQLException;
  }

  /**
   * Runs work, and repeats it from the start if it fails: all work here may be done twice, even if
   * the outcome of the first attempt is unknown.
   *
   * <p>Interrupts are deferred until the work is done: pools and drivers give up when they are
   * interrupted, and then the output of a call that was canceled by an interrupt would be lost.
   *
   * @param attempt a description of the work, to follow "could not"
   * @param longest the time for an attempt, once the pool has provided a connection; after it there
   *     is no further attempt
   * @throws JournalException if the work failed, for any exception that was thrown
   */
  <T> T run(String attempt, Duration longest, Work<T> work) {
    long start = System.nanoTime();
    boolean interrupted = false;
    try {
      for (int i = 1; ; i++) {
        interrupted |= Thread.interrupted();
        try (BorrowedConnection borrowed = borrow(attempt, longest)) {
          borrowed.prepare();
          return work.on(borrowed);
        } catch (SQLException failure) {
          if (i == MOST_ATTEMPTS
              || System.nanoTime() - start >= longest.toNanos()
              || isHopeless(failure)) {
            throw JournalException.of(attempt, failure);
          }
        }
      }
    } catch (JournalException failure) {
      throw failure;
    } catch (Throwable failure) {
      // Thrown by a pool or a driver; its message may contain anything. It may be an undeclared
      // checked exception.
      interrupted |= failure instanceof InterruptedException;
      throw JournalException.of(attempt, failure);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Not repeated: the pool has made its own attempts, and has waited between them. */
  private BorrowedConnection borrow(String attempt, Duration longest) {
    try {
      return new BorrowedConnection(
          Objects.requireNonNull(dataSource.getConnection()),
          System.nanoTime() + longest.toNanos());
    } catch (SQLException failure) {
      throw JournalException.of(attempt, failure);
    }
  }

  private static boolean isHopeless(SQLException failure) {
    return JournalException.sqlState(failure)
        .filter(state -> HOPELESS.contains(state.substring(0, 2)))
        .isPresent();
  }
}
