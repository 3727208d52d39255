package io.github.assistanttools.runtime;

import java.util.Optional;

/**
 * What the journal and this process agree upon about one call. The thread that makes the call begins
 * it; the one that waits for it may give it up meanwhile; whichever answers first is recorded.
 */
interface CallRecord {

  /** The output that an earlier call left, if any. Never throws. */
  Optional<Answer> find();

  /**
   * Begins the call. Never throws.
   *
   * @return empty if the call is now to be made; otherwise what there is instead
   */
  Optional<Progress> begin();

  /**
   * Records the answer of a call, if it is ours to record. Never throws.
   *
   * @return the answer to give: of several, the first that was recorded
   */
  Answer finish(Answer answer);

  /** Whether someone else makes the call, as far as is known. */
  boolean elsewhere();
}
