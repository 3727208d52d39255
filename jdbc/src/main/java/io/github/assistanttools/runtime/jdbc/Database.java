package io.github.assistanttools.runtime.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Where the table is: connections that commit by themselves, second tries, and exceptions that say
 * no more than they may.
 */
final class Database {
  private static final int MOST_ATTEMPTS = 6;

  /**
   * Classes of SQLState that a second try doesn't mend: no such feature, data, authorization,
   * syntax and access.
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
   * Does some work, again from the start if need be: every work here is such that it may be done
   * twice, even if nobody knows whether the first try was.
   *
   * <p>Interrupts wait until it is done. A call that is cancelled by one has an output all the
   * same, and that would be lost: pools and drivers give up when they are interrupted.
   *
   * @param attempt what it is, after "could not"
   * @param longest the time for a try, from when the pool has lent a connection, after which there
   *     is no other try
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
      // Of a pool or a driver, with who knows what in its message; a checked one, too, if it was
      // thrown unseen.
      interrupted |= failure instanceof InterruptedException;
      throw JournalException.of(attempt, failure);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Without a second try: the pool has made its own, and waited for them. */
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
