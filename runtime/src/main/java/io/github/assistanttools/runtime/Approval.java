package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.internal.Texts;
import java.util.Objects;

/** What an {@link Approver} decided about a call. */
public sealed interface Approval {

  /** The call may be made. */
  static Approval granted() {
    return new Granted();
  }

  /**
   * The call is not made.
   *
   * @param reason what the model reads; cut if it is very long
   */
  static Approval denied(String reason) {
    return new Denied(reason);
  }

  /** The call may be made. */
  record Granted() implements Approval {}

  /**
   * The call is not made, and answered with {@code denied}.
   *
   * @param reason what the model reads; if it is blank, a neutral text
   */
  record Denied(String reason) implements Approval {

    /** Refuses null. */
    public Denied {
      Objects.requireNonNull(reason, "reason");
    }

    /** On one line, the reason cut. */
    @Override
    public String toString() {
      return "Denied[reason=" + Texts.quoted(reason) + "]";
    }
  }
}
