package io.github.assistanttools.runtime;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a class logs while this is open, where no log system but the JDK's own is there. By
 * reflection, because the tests are compiled as part of a module that does not read {@code
 * java.logging}.
 */
public final class CapturedLog implements AutoCloseable {
  private static final String PACKAGE = "java.util.logging.";

  private final Object logger;
  private final List<Entry> entries = Collections.synchronizedList(new ArrayList<>());

  /** What a handler could print of an entry. */
  public record Entry(String level, String message, Throwable thrown, Object[] parameters) {}

  private CapturedLog(Class<?> logging) {
    logger = call(null, "Logger", "getLogger", String.class, logging.getName());
  }

  /** Starts to capture what the toolbox logs; what is captured is not printed. */
  public static CapturedLog open() {
    return open(Toolbox.class);
  }

  /** Starts to capture what a class logs. */
  public static CapturedLog open(Class<?> logging) {
    CapturedLog log = new CapturedLog(logging);
    Class<?> filter = type("Filter");
    log.filter(
        Proxy.newProxyInstance(
            filter.getClassLoader(),
            new Class<?>[] {filter},
            (proxy, method, arguments) -> log.capture(arguments[0])));
    return log;
  }

  /** All entries so far. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The only entry, with all that a handler could print of it. */
  public String only() {
    if (entries.size() != 1) {
      throw new AssertionError(entries.size() + " entries: " + entries);
    }
    Entry entry = entries.get(0);
    if (entry.thrown() != null || entry.parameters() != null) {
      throw new AssertionError("handlers print the messages of exceptions: " + entry);
    }
    return entry.message();
  }

  @Override
  public void close() {
    filter(null);
  }

  private boolean capture(Object logged) {
    entries.add(
        new Entry(
            String.valueOf(get(logged, "getLevel")),
            (String) get(logged, "getMessage"),
            (Throwable) get(logged, "getThrown"),
            (Object[]) get(logged, "getParameters")));
    return false;
  }

  private void filter(Object filter) {
    call(logger, "Logger", "setFilter", type("Filter"), filter);
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(PACKAGE + name);
    } catch (ClassNotFoundException failure) {
      throw new AssertionError(failure);
    }
  }

  private static Object get(Object logged, String getter) {
    try {
      return type("LogRecord").getMethod(getter).invoke(logged);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  private static Object call(
      Object target, String type, String method, Class<?> parameter, Object argument) {
    try {
      return type(type).getMethod(method, parameter).invoke(target, argument);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }
}
