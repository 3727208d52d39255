package io.github.assistanttools.client;

import io.github.assistanttools.client.http.Redaction;
import io.github.assistanttools.runtime.assistants.MalformedRunException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event of a stream (WHATWG HTML, 9.2).
 *
 * @param event its name, such as {@code thread.run.created}; {@code message} if it has none
 * @param data its data, as a rule JSON
 * @param id the last id that the stream has given so far, or nothing
 */
public record ServerSentEvent(String event, String data, String id) {
  private static final String RUN = "thread.run.";
  private static final String STEP = "thread.run.step.";
  private static final String MESSAGE_DELTA = "thread.message.delta";

  /** Refuses nulls. */
  public ServerSentEvent {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(id, "id");
  }

  /**
   * The run, if the event is one of a run ({@code thread.run.…}, without the steps) and its data
   * can be read as one. What follows the run in the data is passed over: OpenAI's own published
   * streams have a brace too many there.
   */
  public Optional<Run> run() {
    return run(null, Redaction.NONE);
  }

  /**
   * The run, with a thread's id for servers that leave it out, and without secrets in the words
   * that are told of it.
   */
  Optional<Run> run(@Nullable String threadId, Redaction redaction) {
    if (!event.startsWith(RUN) || event.startsWith(STEP)) {
      return Optional.empty();
    }
    try {
      return Optional.of(RunDocument.beginning(data, redaction).of(threadId, null).run());
    } catch (MalformedRunException malformed) {
      return Optional.empty();
    }
  }

  /** The text by which a message grew, if the event is {@code thread.message.delta}; else empty. */
  public String textDelta() {
    return event.equals(MESSAGE_DELTA) ? DeltaReader.text(data) : "";
  }

  /** Without the data, which may be personal. */
  @Override
  public String toString() {
    return "ServerSentEvent[" + Shown.name(event) + ", " + data.length() + " characters]";
  }
}
