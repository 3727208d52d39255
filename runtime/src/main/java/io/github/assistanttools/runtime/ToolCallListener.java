package io.github.assistanttools.runtime;

/**
 * Is notified of calls, for metrics and logs. The methods do nothing unless they are overridden.
 *
 * <p>Called in the thread that called the toolbox, so never by two at once for the calls of one
 * batch, and before the toolbox returns; it should be quick, because calls wait for it. Its
 * exceptions are logged, without their messages, and change nothing.
 */
public interface ToolCallListener {

  /**
   * A call has begun: its tool is called, unless there are problems in the arguments, or the
   * listeners take until the run's time is over.
   */
  default void started(ToolContext context) {}

  /** A call has its output, whether or not it had begun. Once for each call. */
  default void finished(ToolContext context, ToolCallOutcome outcome) {}
}
