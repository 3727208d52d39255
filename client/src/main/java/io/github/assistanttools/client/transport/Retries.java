package io.github.assistanttools.client.transport;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.http.Failure;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** Counts the failures of one request and says when, if at all, it is repeated. For one thread. */
public final class Retries {
  private final RetryPolicy policy;
  private final DoubleSupplier random;
  private int failures;
  private int unexpected;

  public Retries(RetryPolicy policy, Timing timing) {
    this.policy = policy;
    this.random = timing.random();
  }

  /**
   * Counts a failure.
   *
   * @param left how much time is left; no retry starts at its end or later
   * @return how long to wait before the next attempt; empty if there is none
   */
  public Optional<Duration> after(ApiException exception, Duration left) {
    Failure failure = exception.failure();
    failures++;
    if (!failure.isTransient()) {
      unexpected++;
    }
    if (!policy.allows(failure, failures, unexpected)) {
      return Optional.empty();
    }
    Duration delay = exception.retryAfter().orElseGet(() -> Backoff.own(failures - 1, random));
    return Optional.of(delay).filter(policy::allows).filter(waiting -> waiting.compareTo(left) < 0);
  }

  /** Whether there has been a failure. */
  public boolean hasFailed() {
    return failures > 0;
  }

  /** Whether there has been a failure of the connection or the moment. */
  public boolean hasFailedTransiently() {
    return failures > unexpected;
  }

  /** Starts anew, after a success. */
  public void reset() {
    failures = 0;
    unexpected = 0;
  }
}
