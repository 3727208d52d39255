package io.github.assistanttools.testkit.assistants;

import java.util.Locale;

/** The status of a run. */
enum RunStatus {
  QUEUED,
  IN_PROGRESS,
  REQUIRES_ACTION,
  CANCELLING,
  CANCELLED,
  FAILED,
  COMPLETED,
  INCOMPLETE,
  EXPIRED;

  /** Whether the run may still change, and prevents others of its thread from starting. */
  boolean isActive() {
    return this == QUEUED || this == IN_PROGRESS || this == REQUIRES_ACTION || this == CANCELLING;
  }

  /** Its name in the protocol. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
