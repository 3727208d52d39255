package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.internal.Texts;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the run that calls belong to.
 *
 * @param runId the run's id
 * @param threadId the id of the run's thread
 * @param expiresAt when the run expires
 */
public record RunInfo(
    Optional<String> runId, Optional<String> threadId, Optional<Instant> expiresAt) {

  /** Takes an empty id for none: it would make one run of all that have it. */
  public RunInfo {
    runId = runId.isPresent() && runId.get().isEmpty() ? Optional.empty() : runId;
  }

  /** Nothing is known. */
  public static final RunInfo NONE = of(null, null, null);

  /** What is known, null for what is not. */
  public static RunInfo of(
      @Nullable String runId, @Nullable String threadId, @Nullable Instant expiresAt) {
    return new RunInfo(
        Optional.ofNullable(runId), Optional.ofNullable(threadId), Optional.ofNullable(expiresAt));
  }

  /**
   * On one line, the ids in quotes, escaped and cut if they are odd: they are what a server sent.
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
