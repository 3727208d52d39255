package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.http.Redaction;
import io.github.assistanttools.client.transport.DisplayName;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.UnsupportedActionException;
import io.github.assistanttools.runtime.assistants.Assistants;
import io.github.assistanttools.runtime.assistants.RequiredAction;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A run as a server described it at one moment. */
public final class Run {
  private final String id;
  private final String threadId;
  private final RunDetails details;
  private final Optional<Duration> pollAfter;
  private final String json;

  Run(String id, String threadId, RunDetails details, Optional<Duration> pollAfter, String json) {
    this.id = id;
    this.threadId = threadId;
    this.details = details;
    this.pollAfter = pollAfter;
    this.json = json;
  }

  /**
   * Reads a run, as leniently as {@link Assistants} does.
   *
   * @throws MalformedRunException if it is not a JSON object, or lacks its id or that of its thread
   */
  public static Run of(String json) {
    return RunDocument.whole(json, Redaction.NONE).run();
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** The id of its thread. */
  public String threadId() {
    return threadId;
  }

  /** Its status. */
  public RunStatus status() {
    return details.status();
  }

  /** When the run expires; servers leave it out of runs that are over. */
  public Optional<Instant> expiresAt() {
    return details.expiresAt();
  }

  /** Why the run failed. */
  public Optional<LastError> lastError() {
    return details.lastError();
  }

  /** Why the run is incomplete, such as {@code max_completion_tokens}. */
  public Optional<String> incompleteReason() {
    return details.incompleteReason();
  }

  /** The tokens that the run used; known once it has ended. */
  public Optional<Usage> usage() {
    return details.usage();
  }

  /**
   * The interval that the server requests before the next poll ({@code openai-poll-after-ms}), at
   * most a minute.
   */
  public Optional<Duration> pollAfter() {
    return pollAfter;
  }

  /**
   * The document. A key or token of the request that the server repeats in the run's status, its
   * {@code last_error} or the type of its action is masked in it.
   */
  public String json() {
    return json;
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

  @Override
  public boolean equals(Object other) {
    return other instanceof Run that
        && id.equals(that.id)
        && threadId.equals(that.threadId)
        && details.equals(that.details)
        && pollAfter.equals(that.pollAfter)
        && json.equals(that.json);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, threadId, details, pollAfter, json);
  }

  /** Without the document, which may contain personal data. */
  @Override
  public String toString() {
    return "Run["
        + DisplayName.of(id)
        + " of "
        + DisplayName.of(threadId)
        + ", "
        + details.status()
        + "]";
  }
}
