package io.github.assistanttools.runtime;

import io.github.assistanttools.ToolPolicy.Defaults;
import java.time.Duration;
import java.util.Optional;

/**
 * What a function does to the world and how it may be called. The first four members and their
 * defaults are those of the Model Context Protocol's tool annotations.
 *
 * @param readOnly it changes nothing
 * @param destructive it may destroy or overwrite something; without meaning when it is read-only
 * @param idempotent calling it again with the same arguments changes nothing further
 * @param openWorld it deals with a world outside your own systems
 * @param approval each call needs somebody's consent
 * @param exclusive no other call of the same batch may run while this one does
 * @param timeout the longest time one call may take
 */
public record CallPolicy(
    boolean readOnly,
    boolean destructive,
    boolean idempotent,
    boolean openWorld,
    boolean approval,
    boolean exclusive,
    Optional<Duration> timeout) {

  /** The policy of a function about which nothing is said: it may do anything, unasked. */
  public static final CallPolicy DEFAULT =
      new CallPolicy(
          Defaults.READ_ONLY,
          Defaults.DESTRUCTIVE,
          Defaults.IDEMPOTENT,
          Defaults.OPEN_WORLD,
          Defaults.APPROVAL,
          Defaults.EXCLUSIVE,
          Optional.empty());

  /**
   * Checks the timeout.
   *
   * @throws IllegalArgumentException if the timeout is not positive
   */
  public CallPolicy {
    if (timeout.isPresent() && (timeout.get().isNegative() || timeout.get().isZero())) {
      throw new IllegalArgumentException(
          "a timeout of " + timeout.get() + " leaves no time for a call");
    }
  }

  /** Whether a call may be made again if whoever made it is gone. */
  boolean repeatable() {
    return readOnly || idempotent;
  }

  /** This policy with another {@code readOnly}. */
  public CallPolicy readOnly(boolean value) {
    return new CallPolicy(value, destructive, idempotent, openWorld, approval, exclusive, timeout);
  }

  /** This policy with another {@code destructive}. */
  public CallPolicy destructive(boolean value) {
    return new CallPolicy(readOnly, value, idempotent, openWorld, approval, exclusive, timeout);
  }

  /** This policy with another {@code idempotent}. */
  public CallPolicy idempotent(boolean value) {
    return new CallPolicy(readOnly, destructive, value, openWorld, approval, exclusive, timeout);
  }

  /** This policy with another {@code openWorld}. */
  public CallPolicy openWorld(boolean value) {
    return new CallPolicy(readOnly, destructive, idempotent, value, approval, exclusive, timeout);
  }

  /** This policy with another {@code approval}. */
  public CallPolicy approval(boolean value) {
    return new CallPolicy(readOnly, destructive, idempotent, openWorld, value, exclusive, timeout);
  }

  /** This policy with another {@code exclusive}. */
  public CallPolicy exclusive(boolean value) {
    return new CallPolicy(readOnly, destructive, idempotent, openWorld, approval, value, timeout);
  }

  /** This policy with a timeout. */
  public CallPolicy timeout(Duration value) {
    return new CallPolicy(
        readOnly, destructive, idempotent, openWorld, approval, exclusive, Optional.of(value));
  }
}
