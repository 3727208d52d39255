package io.github.assistanttools.endurance.pauses;

/** Where a process is stopped. */
enum Place {
  /** While the journal begins a call. */
  JOURNAL,
  /** While a listener is notified that a call has begun. */
  LISTENER
}
