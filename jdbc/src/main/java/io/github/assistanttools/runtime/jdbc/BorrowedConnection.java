package io.github.assistanttools.runtime.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/**
 * A connection in auto-commit mode whose statements are bounded in time. It is returned in its
 * original state. Within a transaction, a failed insert would abort the transaction on PostgreSQL.
 *
 * <p>A statement is bounded twice: the server or the driver is asked to cancel it, which leaves the
 * connection usable; and if the server does not respond at all, the network timeout ends the wait a
 * little later. A driver that supports neither is used without bounds.
 */
final class BorrowedConnection implements AutoCloseable {
  private static final int UNKNOWN = -1;
  private static final long NETWORK_LATER_MILLIS = 1_000;

  private final Connection connection;
  private final long until;
  private boolean committed;
  private int networkTimeout = UNKNOWN;
  private int queryTimeout = UNKNOWN;

  /**
   * A connection for a limited time.
   *
   * @param until the {@link System#nanoTime} at which its statements must end
   */
  BorrowedConnection(Connection connection, long until) {
    this.connection = connection;
    this.until = until;
  }

  /** Sets auto-commit mode and timeouts. */
  void prepare() throws SQLException {
    limitNetwork();
    if (!connection.getAutoCommit()) {
      connection.setAutoCommit(true);
      committed = true;
    }
  }

  /** Prepares a statement that is bounded in time. */
  PreparedStatement statement(String sql) throws SQLException {
    if (millisLeft() <= 0) {
      throw new SQLTimeoutException("no time is left for a further statement", "HYT00");
    }
    limitNetwork();
    PreparedStatement statement = connection.prepareStatement(sql);
    limit(statement);
    return statement;
  }

  private long millisLeft() {
    return TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
  }

  private void limit(Statement statement) {
    try {
      if (queryTimeout == UNKNOWN) {
        queryTimeout = statement.getQueryTimeout();
      }
      int seconds = (int) Math.max(1, (millisLeft() + 999) / 1_000);
      statement.setQueryTimeout(queryTimeout == 0 ? seconds : Math.min(seconds, queryTimeout));
    } catch (SQLException | RuntimeException | LinkageError unsupported) {
      // The network timeout remains, or the timeouts of the driver's configuration.
      queryTimeout = UNKNOWN;
    }
  }

  private void limitNetwork() {
    try {
      if (networkTimeout == UNKNOWN) {
        networkTimeout = connection.getNetworkTimeout();
      }
      int millis = (int) (Math.max(0, millisLeft()) + NETWORK_LATER_MILLIS);
      connection.setNetworkTimeout(
          Runnable::run, networkTimeout == 0 ? millis : Math.min(millis, networkTimeout));
    } catch (SQLException | RuntimeException | LinkageError unsupported) {
      networkTimeout = UNKNOWN;
    }
  }

  /** Never throws: the work is done, or has already failed. */
  @Override
  public void close() {
    try (connection) {
      restoreQueryTimeout();
      if (committed) {
        connection.setAutoCommit(false);
      }
      if (networkTimeout != UNKNOWN) {
        connection.setNetworkTimeout(Runnable::run, networkTimeout);
      }
    } catch (Throwable ignored) {
      committed = false;
    }
  }

  /** In some drivers the timeout applies to all statements of a connection. */
  private void restoreQueryTimeout() throws SQLException {
    if (queryTimeout == UNKNOWN) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      if (statement.getQueryTimeout() != queryTimeout) {
        statement.setQueryTimeout(queryTimeout);
      }
    }
  }
}
