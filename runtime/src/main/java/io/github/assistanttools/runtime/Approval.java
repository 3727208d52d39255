package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.internal.Texts;
import java.util.Objects;
import java.util.Optional;

/** The decision of an {@link Approver} about a call. Equal by value. */
public final class Approval {
  private static final Approval GRANTED = new Approval(Optional.empty());

  // Empty if the call is approved.
  private final Optional<String> reason;

  private Approval(Optional<String> reason) {
    this.reason = reason;
  }

  /** The call may be made. */
  public static Approval granted() {
    return GRANTED;
  }

  /**
   * The call is not made, and its output is {@code denied}.
   *
   * @param reason what the model reads, cut if it is very long; if it is blank, a neutral text
   */
  public static Approval denied(String reason) {
    return new Approval(Optional.of(Objects.requireNonNull(reason, "reason")));
  }

  /** Whether the call may be made. */
  public boolean isGranted() {
    return reason.isEmpty();
  }

  /** Why the call is denied, which may be blank; empty if it is granted. */
  public Optional<String> reason() {
    return reason;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Approval that && reason.equals(that.reason);
  }

  @Override
  public int hashCode() {
    return reason.hashCode();
  }

  /** On one line, the reason cut. */
  @Override
  public String toString() {
    return "Approval["
        + reason.map(text -> "denied, reason=" + Texts.quoted(text)).orElse("granted")
        + "]";
  }
}
