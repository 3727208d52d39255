package io.github.assistanttools.endurance.beats;

/** The reason for the end of a drive. */
enum Bound {
  /** The driver's longest time is over. */
  LONGEST,
  /** The run's expiry, which its server confirms. */
  EXPIRY,
  /** The driver is stopped. */
  STOP
}
