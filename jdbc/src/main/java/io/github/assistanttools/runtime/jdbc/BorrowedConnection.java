package io.github.assistanttools.runtime.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/**
 * A connection that commits by itself, and whose statements end in time, until it is given back as
 * it was. With a transaction of its own, a failed insert would leave PostgreSQL's aborted.
 *
 * <p>A statement is bounded twice: the server or the driver is asked to cancel it, which leaves the
 * connection usable; and where nothing is heard from the server at all, the network's timeout ends
 * the wait a little later. A driver that has neither is left alone.
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
   * A connection for some time.
   *
   * @param until the {@link System#nanoTime} at which its statements are to end
   */
  BorrowedConnection(Connection connection, long until) {
    this.connection = connection;
    this.until = until;
  }

  /** Makes it such a connection. */
  void prepare() throws SQLException {
    limitNetwork();
    if (!connection.getAutoCommit()) {
      connection.setAutoCommit(true);
      committed = true;
    }
  }

  /** A statement that ends in time. */
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
      // Of the network, then; or of whoever configured the driver.
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

  /** Never fails: the work is done, or its own failure is the one to report. */
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

  /** Some drivers have one for all statements of a connection. */
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
