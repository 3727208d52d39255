package io.github.assistanttools.runtime;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** The outcome of a call, without the text of its output. Equal by value. */
public final class ToolCallOutcome {
  private final Optional<ErrorCode> error;
  private final Optional<Refusal> refusal;
  private final Duration duration;
  private final long bytes;
  private final boolean recorded;

  private ToolCallOutcome(
      Optional<ErrorCode> error,
      Optional<Refusal> refusal,
      Duration duration,
      long bytes,
      boolean recorded) {
    this.error = error;
    this.refusal = refusal;
    this.duration = Objects.requireNonNull(duration, "duration");
    this.bytes = bytes;
    this.recorded = recorded;
  }

  /**
   * The outcome of a call that has a result.
   *
   * @param duration from the start of the call to its end; zero if it did not start
   * @param bytes the length of the output in UTF-8
   */
  public static ToolCallOutcome succeeded(Duration duration, long bytes) {
    return new ToolCallOutcome(Optional.empty(), Optional.empty(), duration, bytes, false);
  }

  /**
   * The outcome of a call that has no result.
   *
   * @param error why there is none
   * @param duration from the start of the call to its end; zero if it did not start
   * @param bytes the length of the output in UTF-8
   */
  public static ToolCallOutcome failed(ErrorCode error, Duration duration, long bytes) {
    return new ToolCallOutcome(Optional.of(error), Optional.empty(), duration, bytes, false);
  }

  /** This outcome with the reason why the tool was not called. */
  public ToolCallOutcome refused(Refusal reason) {
    return new ToolCallOutcome(error, Optional.of(reason), duration, bytes, recorded);
  }

  /** This outcome, marked as recorded earlier or not. */
  public ToolCallOutcome recorded(boolean earlier) {
    return new ToolCallOutcome(error, refusal, duration, bytes, earlier);
  }

  /** Why there is no result; empty if there is one. */
  public Optional<ErrorCode> error() {
    return error;
  }

  /**
   * Why the tool was not called; empty if it may have been called, if the function is unknown, or
   * if the arguments are invalid. Also empty for a {@link #recorded() recorded} output, because a
   * journal keeps outputs only.
   */
  public Optional<Refusal> refusal() {
    return refusal;
  }

  /**
   * From the start of the call, which follows its record in the journal, to its end; zero if it did
   * not start.
   */
  public Duration duration() {
    return duration;
  }

  /** The length of the output in UTF-8. */
  public long bytes() {
    return bytes;
  }

  /** Whether the output comes from the journal, so that the call was not made now. */
  public boolean recorded() {
    return recorded;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ToolCallOutcome that
        && error.equals(that.error)
        && refusal.equals(that.refusal)
        && duration.equals(that.duration)
        && bytes == that.bytes
        && recorded == that.recorded;
  }

  @Override
  public int hashCode() {
    return Objects.hash(error, refusal, duration, bytes, recorded);
  }

  @Override
  public String toString() {
    return "ToolCallOutcome[error="
        + error
        + ", refusal="
        + refusal
        + ", duration="
        + duration
        + ", bytes="
        + bytes
        + ", recorded="
        + recorded
        + "]";
  }
}
