package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.internal.Texts;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The run that calls belong to, as far as it is known. Equal by value. */
public final class RunInfo {
  /** No run, or one of which nothing is known. */
  public static final RunInfo NONE = of(null, null, null);

  private final Optional<String> runId;
  private final Optional<String> threadId;
  private final Optional<Instant> expiresAt;

  private RunInfo(Optional<String> runId, Optional<String> threadId, Optional<Instant> expiresAt) {
    this.runId = runId;
    this.threadId = threadId;
    this.expiresAt = expiresAt;
  }

  /**
   * A run; null for each value that is unknown.
   *
   * @param runId the run's id; an empty one counts as unknown, since otherwise all runs without an
   *     id would be the same run
   * @param threadId the id of the run's thread
   * @param expiresAt when the run expires
   */
  public static RunInfo of(
      @Nullable String runId, @Nullable String threadId, @Nullable Instant expiresAt) {
    return new RunInfo(
        Optional.ofNullable(runId == null || runId.isEmpty() ? null : runId),
        Optional.ofNullable(threadId),
        Optional.ofNullable(expiresAt));
  }

  /** The run's id. */
  public Optional<String> runId() {
    return runId;
  }

  /** The id of the run's thread. */
  public Optional<String> threadId() {
    return threadId;
  }

  /** When the run expires. */
  public Optional<Instant> expiresAt() {
    return expiresAt;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RunInfo that
        && runId.equals(that.runId)
        && threadId.equals(that.threadId)
        && expiresAt.equals(that.expiresAt);
  }

  @Override
  public int hashCode() {
    return Objects.hash(runId, threadId, expiresAt);
  }

  /**
   * On one line. The ids come from a server, so they are quoted, and escaped or cut if necessary.
   */
  @Override
  public String toString() {
    return "RunInfo[runId="
        + runId.map(Texts::named)
        + ", threadId="
        + threadId.map(Texts::named)
        + ", expiresAt="
        + expiresAt
        + "]";
  }
}
