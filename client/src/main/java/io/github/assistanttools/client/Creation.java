package io.github.assistanttools.client;

import io.github.assistanttools.client.http.Patience;
import java.time.Duration;

/**
 * How long the creation of a run is waited for: as long as the drive has time. Once the drive was
 * stopped it is as long as a request may take, whatever else is left, since a run whose id is never
 * told is lost; but then no further attempt to make one begins.
 *
 * @param request how long a request may take
 */
record Creation(TimeLeft time, Attention attention, Duration request) implements Patience {

  @Override
  public Duration left() {
    return attention.ended() ? request.minus(attention.sinceEnd()) : time.left();
  }

  @Override
  public boolean mayRepeat() {
    return !attention.ended() && isLeft();
  }
}
