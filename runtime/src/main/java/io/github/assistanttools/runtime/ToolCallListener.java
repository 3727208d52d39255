package io.github.assistanttools.runtime;

/**
 * Receives notifications about calls, for metrics and logs. The default methods do nothing.
 *
 * <p>Called in the thread that called the toolbox, before the toolbox returns; so one thread at a
 * time for the calls of a batch. It should return quickly, because calls wait for it. Its
 * exceptions are logged without their messages and have no other effect.
 */
public interface ToolCallListener {

  /**
   * A call has begun: its tool is called next, unless the arguments have problems, or the run's
   * deadline passes or the calls are given up while listeners are notified.
   */
  default void started(ToolContext context) {}

  /** A call has its output, whether or not it had begun. Called once for each call. */
  default void finished(ToolContext context, ToolCallOutcome outcome) {}
}
