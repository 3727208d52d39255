package io.github.assistanttools.endurance.beats;

/** What ends a drive. */
enum Bound {
  /** The longest time that the driver was given. */
  LONGEST,
  /** The run's expiry, which its server confirms. */
  EXPIRY,
  /** The driver is stopped. */
  STOP
}
