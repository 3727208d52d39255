package io.github.assistanttools.runtime;

import io.github.assistanttools.ToolPolicy.Defaults;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The effects of a function and the conditions for calling it. Equal by value. Start from {@link
 * #DEFAULT}.
 *
 * <p>The first four properties and their defaults are those of the Model Context Protocol's tool
 * annotations.
 */
public final class CallPolicy {
  /**
   * The policy of a function that declares none: any effect is possible, and no approval is needed.
   */
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

  /** Whether the function may destroy or overwrite something; meaningless if it is read-only. */
  public boolean destructive() {
    return destructive;
  }

  /** Whether a repeated call with the same arguments has no further effect. */
  public boolean idempotent() {
    return idempotent;
  }

  /** Whether the function interacts with systems other than your own. */
  public boolean openWorld() {
    return openWorld;
  }

  /** Whether each call needs the approval of an {@link Approver}. */
  public boolean approval() {
    return approval;
  }

  /** Whether no other call of the same batch may run at the same time. */
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
      throw new IllegalArgumentException("a timeout must be positive, got " + value);
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
