package io.github.assistanttools.runtime.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A pool of a database's connections that records their use, and fails on request. */
final class TestDataSource implements AutoCloseable {
  private final String url;
  private final boolean autoCommit;
  private final Queue<Connection> idle = new ConcurrentLinkedDeque<>();
  private final List<Fault> faults = new CopyOnWriteArrayList<>();
  private final Queue<String> executed = new ConcurrentLinkedQueue<>();
  private final AtomicInteger open = new AtomicInteger();
  private volatile Runnable onConnection = () -> {};
  private volatile Runnable onClose = () -> {};

  /** What happens before the database receives a statement, or before its result is returned. */
  private record Fault(String statement, boolean after, Event event, AtomicInteger times) {
    boolean hits(String sql, boolean now) {
      return after == now
          && sql.startsWith(statement)
          && times.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }
  }

  @FunctionalInterface
  private interface Event {
    void happen() throws SQLException;
  }

  /** The call of a method of some interface. */
  @FunctionalInterface
  private interface Call {
    Object of(Method method, Object[] arguments) throws Throwable;
  }

  /** A pool whose connections have this default. */
  TestDataSource(String url, boolean autoCommit) {
    this.url = url;
    this.autoCommit = autoCommit;
  }

  DataSource asDataSource() {
    return proxy(
        DataSource.class,
        (method, arguments) -> {
          if (!method.getName().equals("getConnection")) {
            throw new UnsupportedOperationException(method.getName());
          }
          return connection();
        });
  }

  /** The next statements that begin so fail before they are carried out. */
  void failBefore(String statement, int times, SQLException failure) {
    faults.add(new Fault(statement, false, failing(failure), new AtomicInteger(times)));
  }

  /** The next statements that begin so are carried out, and then the connection is lost. */
  void failAfter(String statement, int times, SQLException failure) {
    faults.add(new Fault(statement, true, failing(failure), new AtomicInteger(times)));
  }

  /** Before the next statement that begins so, something else happens. */
  void before(String statement, Runnable event) {
    faults.add(new Fault(statement, false, event::run, new AtomicInteger(1)));
  }

  /**
   * After the next statement that begins so, and before its result is returned, something else
   * happens.
   */
  void after(String statement, Runnable event) {
    faults.add(new Fault(statement, true, event::run, new AtomicInteger(1)));
  }

  private static Event failing(SQLException failure) {
    return () -> {
      throw failure;
    };
  }

  /** Ends all failures. */
  void mend() {
    faults.clear();
    onConnection = () -> {};
    onClose = () -> {};
  }

  /** Sets the action when a connection is requested. */
  void onConnection(Runnable action) {
    onConnection = action;
  }

  /** Sets the action when a connection is returned. */
  void onClose(Runnable action) {
    onClose = action;
  }

  /** How many statements that begin so were tried. */
  long executed(String statement) {
    return executed.stream().filter(sql -> sql.startsWith(statement)).count();
  }

  /** How many connections were not returned. */
  int open() {
    return open.get();
  }

  /** Whether all connections were returned in their original state. */
  boolean areIdleAsTheyWere() throws SQLException {
    for (Connection connection : idle) {
      try (Statement statement = connection.createStatement()) {
        if (connection.getAutoCommit() != autoCommit
            || connection.getNetworkTimeout() != 0
            || statement.getQueryTimeout() != 0) {
          return false;
        }
      }
    }
    return !idle.isEmpty();
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
      connection.close();
    }
  }

  private Connection connection() throws SQLException {
    onConnection.run();
    happen("CONNECT", false);
    Connection pooled = idle.poll();
    Connection connection = pooled == null ? DriverManager.getConnection(url) : pooled;
    if (pooled == null) {
      connection.setAutoCommit(autoCommit);
    }
    open.incrementAndGet();
    return proxy(
        Connection.class,
        (method, arguments) -> {
          switch (method.getName()) {
            case "close" -> {
              open.decrementAndGet();
              onClose.run();
              // What was begun and not committed is lost, as in any pool.
              if (!connection.getAutoCommit()) {
                connection.rollback();
              }
              idle.add(connection);
              return null;
            }
            case "prepareStatement" -> {
              return statement(
                  connection.prepareStatement((String) arguments[0]), (String) arguments[0]);
            }
            default -> {
              return invoke(connection, method, arguments);
            }
          }
        });
  }

  private PreparedStatement statement(PreparedStatement statement, String sql) {
    return proxy(
        PreparedStatement.class,
        (method, arguments) -> {
          if (!method.getName().startsWith("execute")) {
            return invoke(statement, method, arguments);
          }
          executed.add(sql);
          happen(sql, false);
          Object result = invoke(statement, method, arguments);
          happen(sql, true);
          return result;
        });
  }

  private void happen(String sql, boolean after) throws SQLException {
    for (Fault fault : faults) {
      if (fault.hits(sql, after)) {
        fault.event().happen();
      }
    }
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            TestDataSource.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call.of(method, arguments)));
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }
}
