package io.github.assistanttools.endurance.beats;

/** What a stream has said before it only beats. */
enum Phase {
  /** Nothing: not even which run it is. */
  NAMELESS,
  /** That the run is in progress. */
  IN_PROGRESS,
  /** The outputs of its calls were submitted; their stream says nothing. */
  SUBMITTED
}
