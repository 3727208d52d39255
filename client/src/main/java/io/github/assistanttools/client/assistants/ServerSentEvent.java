package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.http.Redaction;
import io.github.assistanttools.client.transport.DisplayName;
import io.github.assistanttools.runtime.MalformedRunException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event of a stream (WHATWG HTML, 9.2). */
public final class ServerSentEvent {
  private static final String RUN = "thread.run.";
  private static final String STEP = "thread.run.step.";
  private static final String MESSAGE_DELTA = "thread.message.delta";

  private final String event;
  private final String data;
  private final String id;

  private ServerSentEvent(String event, String data, String id) {
    this.event = Objects.requireNonNull(event, "event");
    this.data = Objects.requireNonNull(data, "data");
    this.id = Objects.requireNonNull(id, "id");
  }

  /** An event with these values; its id may be empty. */
  public static ServerSentEvent of(String event, String data, String id) {
    return new ServerSentEvent(event, data, id);
  }

  /** Its name, such as {@code thread.run.created}; {@code message} if it has none. */
  public String event() {
    return event;
  }

  /** Its data, usually JSON. */
  public String data() {
    return data;
  }

  /** The last id in the stream so far; empty if there was none. */
  public String id() {
    return id;
  }

  /**
   * The run, if the event is one of a run ({@code thread.run.…}, except steps) whose data can be
   * read. Text after the run's document is ignored: OpenAI's own published streams have an extra
   * brace there.
   */
  public Optional<Run> run() {
    return run(null, Redaction.NONE);
  }

  /**
   * The run, with the id of its thread for servers that leave it out, and with the secrets masked
   * that the server may have repeated.
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

  @Override
  public boolean equals(Object other) {
    return other instanceof ServerSentEvent that
        && event.equals(that.event)
        && data.equals(that.data)
        && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(event, data, id);
  }

  /** Without the data, which may be personal. */
  @Override
  public String toString() {
    return "ServerSentEvent[" + DisplayName.of(event) + ", " + data.length() + " characters]";
  }
}
