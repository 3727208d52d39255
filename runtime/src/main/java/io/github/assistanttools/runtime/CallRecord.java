package io.github.assistanttools.runtime;

import java.util.Optional;

/**
 * What the journal and this process agree upon about one call. The thread that makes the call
 * begins it; the one that waits for it may settle it without that thread; whichever is recorded
 * first stands.
 */
interface CallRecord {

  /** The output that an earlier call left, if any. Never throws. */
  Optional<Answer> find();

  /**
   * What the journal knows of the call, which is not to be begun here. Never throws.
   *
   * @return empty if it is not known
   */
  Optional<Progress> look();

  /**
   * Begins the call. Never throws.
   *
   * @return empty if the call is now to be made; otherwise what there is instead
   */
  Optional<Progress> begin();

  /**
   * Whether the tool may have been called: the journal let this process begin the call.
   *
   * @param entered whether a thread took the call up
   */
  boolean begun(boolean entered);

  /**
   * Records the answer of a call that was begun here. Never throws.
   *
   * @return the answer to give: of several, the first that was recorded
   */
  Answer finish(Answer answer);

  /**
   * Answers a call whose thread, if it has one, is not waited for. If it was not begun here, the
   * journal is asked before anything is said of it, and nothing can begin it here afterwards. Never
   * throws.
   *
   * @param answer what to say of a call that was begun here, or that the journal does not know
   * @param last whether that is then recorded, so that no other process makes the call after it was
   *     said that it was not made; otherwise another one may go on with the run
   * @return the answer to give
   */
  Answer settle(Answer answer, boolean last);
}
