package io.github.assistanttools.runtime;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of a call, without what was said.
 *
 * @param error why there is no result; empty if there is one
 * @param duration from the start of the call, when the journal has let it begin, to its answer;
 *     zero if it did not start
 * @param bytes the length of the output in UTF-8
 * @param recorded whether the output is that of an earlier time, so that the call was not made now
 */
public record ToolCallOutcome(
    Optional<ErrorCode> error, Duration duration, long bytes, boolean recorded) {

  /** Refuses nulls. */
  public ToolCallOutcome {
    Objects.requireNonNull(error, "error");
    Objects.requireNonNull(duration, "duration");
  }
}
