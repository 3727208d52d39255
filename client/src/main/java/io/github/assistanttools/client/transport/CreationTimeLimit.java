package io.github.assistanttools.client.transport;

import io.github.assistanttools.client.http.TimeLimit;
import java.time.Duration;

/**
 * How long the creation of a run may take: the time left to the drive. After a stop it is the
 * timeout of a request, even if the drive has less time, because a run whose id does not arrive is
 * lost; no further attempt begins then.
 *
 * @param request how long a request may take
 */
public record CreationTimeLimit(DriveTimeLimit time, StopSignal stop, Duration request)
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
