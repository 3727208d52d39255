package io.github.assistanttools.runtime.calls;

import java.util.List;

/** Decides when and in which thread each call of a batch is made. For one batch. */
interface Scheduler {

  /**
   * Makes and ends all of the calls. Never throws.
   *
   * @return whether the caller was interrupted meanwhile; the interrupt status is cleared
   */
  boolean run(List<Call> calls);
}
