package io.github.assistanttools.client;

import io.github.assistanttools.client.http.TimeLimit;
import java.time.Duration;

/**
 * How long the creation of a run may take: as long as the drive has time. After a stop it is as
 * long as a request may take, whatever time the drive has left, since a run whose id does not
 * arrive is lost; but then no further attempt begins.
 *
 * @param request how long a request may take
 */
record CreationTimeLimit(DriveTimeLimit time, StopSignal stop, Duration request)
    implements TimeLimit {

  @Override
  public Duration left() {
    return stop.isStopped() ? request.minus(stop.sinceStop()) : time.left();
  }

  @Override
  public boolean allowsRetry() {
    return !stop.isStopped() && isLeft();
  }
}
