package io.github.assistanttools.runtime;

import io.github.assistanttools.ToolPolicy.Defaults;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What a function does to the world and how it may be called. Equal by value; {@link #DEFAULT} is
 * where each policy starts.
 *
 * <p>The first four properties and their defaults are those of the Model Context Protocol's tool
 * annotations.
 */
public final class CallPolicy {
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

  private final boolean readOnly;
  private final boolean destructive;
  private final boolean idempotent;
  private final boolean openWorld;
  private final boolean approval;
  private final boolean exclusive;
  private final Optional<Duration> timeout;

  private CallPolicy(
      boolean readOnly,
      boolean destructive,
      boolean idempotent,
      boolean openWorld,
      boolean approval,
      boolean exclusive,
      Optional<Duration> timeout) {
    this.readOnly = readOnly;
    this.destructive = destructive;
    this.idempotent = idempotent;
    this.openWorld = openWorld;
    this.approval = approval;
    this.exclusive = exclusive;
    this.timeout = timeout;
  }

  /** Whether the function changes nothing. */
  public boolean readOnly() {
    return readOnly;
  }

  /**
   * Whether the function may destroy or overwrite something; without meaning if it is read-only.
   */
  public boolean destructive() {
    return destructive;
  }

  /** Whether calling the function again with the same arguments changes nothing further. */
  public boolean idempotent() {
    return idempotent;
  }

  /** Whether the function deals with a world outside your own systems. */
  public boolean openWorld() {
    return openWorld;
  }

  /** Whether each call needs the consent of an {@link Approver}. */
  public boolean approval() {
    return approval;
  }

  /** Whether no other call of the same batch may run while this one does. */
  public boolean exclusive() {
    return exclusive;
  }

  /** The longest time one call may take. */
  public Optional<Duration> timeout() {
    return timeout;
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

  /**
   * This policy with a timeout.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public CallPolicy timeout(Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException("a timeout of " + value + " leaves no time for a call");
    }
    return new CallPolicy(
        readOnly, destructive, idempotent, openWorld, approval, exclusive, Optional.of(value));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CallPolicy that
        && readOnly == that.readOnly
        && destructive == that.destructive
        && idempotent == that.idempotent
        && openWorld == that.openWorld
        && approval == that.approval
        && exclusive == that.exclusive
        && timeout.equals(that.timeout);
  }

  @Override
  public int hashCode() {
    return Objects.hash(readOnly, destructive, idempotent, openWorld, approval, exclusive, timeout);
  }

  @Override
  public String toString() {
    return "CallPolicy[readOnly="
        + readOnly
        + ", destructive="
        + destructive
        + ", idempotent="
        + idempotent
        + ", openWorld="
        + openWorld
        + ", approval="
        + approval
        + ", exclusive="
        + exclusive
        + ", timeout="
        + timeout
        + "]";
  }
}
