package io.github.assistanttools.example.server;

import java.util.Locale;

/** Where a run is in its life. */
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

  /** Whether the run may still change, and keeps others of its thread from starting. */
  boolean isActive() {
    return this == QUEUED || this == IN_PROGRESS || this == REQUIRES_ACTION || this == CANCELLING;
  }

  /** As the protocol writes it. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
