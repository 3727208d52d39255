package io.github.assistanttools.endurance.beats;

/** What a stream has delivered before it only beats. */
enum Phase {
  /** Nothing, not even the run's id. */
  NAMELESS,
  /** That the run is in progress. */
  IN_PROGRESS,
  /** The outputs of its calls were submitted; the stream of the submit delivers nothing. */
  SUBMITTED
}
