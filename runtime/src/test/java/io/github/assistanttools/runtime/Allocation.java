package io.github.assistanttools.runtime;

import java.lang.reflect.Method;

/**
 * What a piece of work allocates on the heap, all of it, whether collected meanwhile or not. By
 * reflection, because the tests are compiled as part of a module that does not read {@code
 * jdk.management}.
 */
public final class Allocation {
  private Allocation() {}

  /** The bytes that this thread allocates by the work. */
  public static long of(Runnable work) {
    long before = allocated();
    work.run();
    return allocated() - before;
  }

  private static long allocated() {
    try {
      Object threads =
          Class.forName("java.lang.management.ManagementFactory")
              .getMethod("getThreadMXBean")
              .invoke(null);
      Method allocated =
          Class.forName("com.sun.management.ThreadMXBean")
              .getMethod("getCurrentThreadAllocatedBytes");
      return (Long) allocated.invoke(threads);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }
}
