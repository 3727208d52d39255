package io.github.assistanttools.runtime.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/** Where the table is: connections that commit by themselves, second tries, and exceptions that say no more than they may. */
final class Database {
  private static final int MOST_ATTEMPTS = 6;

  /** Classes of SQLState that a second try doesn't mend: no such feature, data, authorization, syntax and access. */
  private static final Set<String> HOPELESS = Set.of("0A", "22", "28", "42");

  private final DataSource dataSource;

  Database(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** One or several statements. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /**
   * Does some work, again from the start if need be: every work here is such that it may be done twice,
   * even if nobody knows whether the first try was.
   *
   * <p>Interrupts wait until it is done. A call that is cancelled by one has an output all the same, and
   * that would be lost: pools and drivers give up when they are interrupted.
   *
   * @param attempt what it is, after "could not"
   * @throws JournalException if it could not be done
   */
  <T> T run(String attempt, Work<T> work) {
    boolean interrupted = false;
    try {
      for (int i = 1; ; i++) {
        interrupted |= Thread.interrupted();
        try (Borrowed borrowed = borrow(attempt)) {
          return work.on(borrowed.connection());
        } catch (SQLException failure) {
          if (i == MOST_ATTEMPTS || isHopeless(failure)) {
            throw JournalException.of(attempt, failure);
          }
        }
      }
    } catch (JournalException failure) {
      throw failure;
    } catch (RuntimeException failure) {
      // Of a pool or a driver, with who knows what in its message.
      throw JournalException.of(attempt, failure);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Without a second try: the pool has made its own, and waited for them. */
  private Borrowed borrow(String attempt) {
    try {
      return new Borrowed(dataSource.getConnection());
    } catch (SQLException failure) {
      throw JournalException.of(attempt, failure);
    }
  }

  private static boolean isHopeless(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && state.length() == 5 && HOPELESS.contains(state.substring(0, 2));
  }

  /**
   * A connection that commits by itself until it is given back. With a transaction of its own, a failed
   * insert would leave PostgreSQL's aborted.
   */
  private static final class Borrowed implements AutoCloseable {
    private final Connection connection;
    private boolean changed;

    private Borrowed(Connection connection) {
      this.connection = connection;
    }

    private Connection connection() throws SQLException {
      if (!connection.getAutoCommit()) {
        connection.setAutoCommit(true);
        changed = true;
      }
      return connection;
    }

    /** Never fails: the work is done, or its own failure is the one to report. */
    @Override
    public void close() {
      try (connection) {
        if (changed) {
          connection.setAutoCommit(false);
        }
      } catch (SQLException | RuntimeException ignored) {
        changed = false;
      }
    }
  }
}
