package io.github.assistanttools.client;

import io.github.assistanttools.client.http.Redaction;
import io.github.assistanttools.runtime.assistants.Assistants;
import io.github.assistanttools.runtime.assistants.MalformedRunException;
import io.github.assistanttools.runtime.assistants.RequiredAction;
import io.github.assistanttools.runtime.assistants.UnsupportedActionException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A run as a server described it at one moment.
 *
 * @param id its id
 * @param threadId the id of its thread
 * @param status where it stands
 * @param expiresAt until when it must be over; servers leave it out of runs that are
 * @param lastError why it failed
 * @param incompleteReason why it is incomplete, such as {@code max_completion_tokens}
 * @param usage what it took; known when it is over
 * @param pollAfter when the server wants to be asked again ({@code openai-poll-after-ms}), at most
 *     a minute
 * @param json the document. A key or token of the request that the server repeats in its status,
 *     its {@code last_error} or the type of its action is masked there
 */
public record Run(
    String id,
    String threadId,
    RunStatus status,
    Optional<Instant> expiresAt,
    Optional<LastError> lastError,
    Optional<String> incompleteReason,
    Optional<Usage> usage,
    Optional<Duration> pollAfter,
    String json) {

  /** Refuses nulls. */
  public Run {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(threadId, "threadId");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(json, "json");
  }

  /**
   * Reads a run, as leniently as {@link Assistants} does.
   *
   * @throws MalformedRunException if it is no JSON object, or lacks its id or that of its thread
   */
  public static Run of(String json) {
    return RunDocument.whole(json, Redaction.NONE).run();
  }

  /**
   * The calls the run waits for.
   *
   * @return the calls; empty if the run waits for none
   * @throws MalformedRunException if the action can't be read
   * @throws UnsupportedActionException if the run waits for something else
   */
  public Optional<RequiredAction> requiredAction() {
    return Assistants.requiredAction(json);
  }

  /** This run with the time after which the server wants to be asked again. */
  Run withPollAfter(Optional<Duration> after) {
    return new Run(
        id, threadId, status, expiresAt, lastError, incompleteReason, usage, after, json);
  }

  /** Without the document, which may hold personal data. */
  @Override
  public String toString() {
    return "Run[" + Shown.name(id) + " of " + Shown.name(threadId) + ", " + status + "]";
  }
}
