package io.github.assistanttools.runtime.calls;

import java.util.List;

/** Decides when and in which thread each call of a batch is made. For one batch. */
interface Scheduler {

  /**
   * Ends all of the calls. Never throws.
   *
   * @return whether the caller was interrupted meanwhile; its thread no longer is
   */
  boolean run(List<Call> calls);
}
