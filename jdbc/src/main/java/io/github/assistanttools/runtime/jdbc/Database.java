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
   * Classes of SQLState that another attempt doesn't mend: unsupported features, data,
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
   * Does some work, repeating it from the start if it fails: all work here may be done twice, even
   * if the outcome of the first attempt is unknown.
   *
   * <p>Interrupts wait until it is done. A call that is canceled by an interrupt still has an
   * output, which would be lost: pools and drivers give up when they are interrupted.
   *
   * @param attempt what it is, after "could not"
   * @param longest the time for an attempt, once the pool has provided a connection; after it there
   *     is no further attempt
   * @throws JournalException if it could not be done, whatever was thrown
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
      // Thrown by a pool or a driver; its message may contain anything. It may be a checked
      // exception
      // that is not declared.
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
