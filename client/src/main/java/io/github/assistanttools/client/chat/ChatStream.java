package io.github.assistanttools.client.chat;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.http.Redaction;
import io.github.assistanttools.client.http.Request;
import io.github.assistanttools.client.http.Response;
import io.github.assistanttools.client.http.StreamBody;
import io.github.assistanttools.client.transport.EventReader;
import io.github.assistanttools.client.transport.RetryingSender;
import io.github.assistanttools.client.transport.StreamTime;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.chat.ChatCollector;
import java.time.Instant;
import java.util.Optional;

/**
 * The chunks of a completion as they arrive.
 *
 * <p>One thread reads the chunks; any thread may {@link #close}. Always close a stream: it holds a
 * connection.
 *
 * <p>The first chunk must arrive within the client's request timeout. After that a stream ends if
 * nothing arrives for the idle timeout, or if its chunks together have more than four times the
 * bytes that a response may have; {@link #until} sets an end that holds even if comments or other
 * bytes arrive.
 */
public final class ChatStream implements AutoCloseable {
  private static final String DONE = "[DONE]";
  private static final String ERROR = "error";
  private static final int RESPONSES = 4;

  private final Request request;
  private final Redaction redaction;
  private final EventReader events;
  private final StreamTime time;
  private final ChatCollector collector = new ChatCollector();
  private long charactersLeft;
  private Optional<Completion> unstreamed = Optional.empty();
  private Optional<Completion> completion = Optional.empty();

  private ChatStream(Request request, Response response, StreamBody body, RetryingSender sender) {
    this.request = request;
    this.redaction = response.redaction();
    this.events = new EventReader(request, response, body, sender.transport().limits());
    this.time = new StreamTime(sender, "no chunk arrived in time");
    this.charactersLeft = RESPONSES * sender.transport().limits().bytes();
  }

  /**
   * The stream in an HTTP response. A server that does not stream sends the completion as a
   * document: that gives a stream of one chunk.
   *
   * @throws ApiException if the HTTP response is neither
   */
  static ChatStream of(Request request, Response response, RetryingSender sender) {
    if (response.body() instanceof StreamBody body) {
      return new ChatStream(request, response, body, sender);
    }
    Completion whole = CompletionReading.completion(request, response);
    ChatStream stream = new ChatStream(request, response, StreamBody.empty(), sender);
    stream.events.add(new EventReader.Event("message", whole.json(), ""));
    stream.unstreamed = Optional.of(whole);
    return stream;
  }

  /**
   * Waits for the next chunk.
   *
   * @return the chunk; empty after the last one, or after {@link #close}
   * @throws ApiException if the stream breaks off before the completion is complete, if no data
   *     arrives for too long, if its end has passed, if a chunk is too large or can't be read, or
   *     the thread is interrupted (in all these cases with {@link
   *     ApiException.Delivery#NO_RESPONSE}), or if the server sends an error ({@link
   *     ApiException.Delivery#RESPONDED}). The stream is over then, and each further call throws
   *     the same exception
   */
  public Optional<ChatChunk> next() {
    while (completion.isEmpty()) {
      Optional<EventReader.Event> event = nextEvent();
      if (event.isEmpty() || isEnd(event.get())) {
        break;
      }
      if (!event.get().data().isBlank()) {
        return Optional.of(taken(event.get().data()));
      }
    }
    return Optional.empty();
  }

  /** The completion, after its last chunk. */
  public Optional<Completion> completion() {
    return completion;
  }

  /** Whether the completion is complete. */
  public boolean isDone() {
    return completion.isPresent();
  }

  /**
   * Sets an end: from this instant on {@link #next} throws instead of waiting, whatever the server
   * sends.
   *
   * @return this
   */
  public ChatStream until(Instant instant) {
    time.until(instant);
    return this;
  }

  /** Ends the stream; a thread that waits for a chunk gets an empty result. */
  @Override
  public void close() {
    events.close();
  }

  private Optional<EventReader.Event> nextEvent() {
    try {
      return events.next(time);
    } catch (ApiException broken) {
      // Servers exist that end a stream without a word; the reasons in its choices say whether it
      // is complete.
      completion = unstreamed.or(this::collected);
      if (completion.isEmpty()) {
        throw broken;
      }
      return Optional.empty();
    }
  }

  private boolean isEnd(EventReader.Event event) {
    if (event.type().equals(ERROR)) {
      throw events.failed(event.data());
    }
    if (!event.data().strip().equals(DONE)) {
      return false;
    }
    collector.add(event.data());
    completion = collected();
    if (completion.isEmpty()) {
      throw events.broken("the stream ended without a completion");
    }
    events.end();
    return true;
  }

  private ChatChunk taken(String data) {
    charactersLeft -= data.length();
    if (charactersLeft < 0) {
      throw events.broken("the chunks together are too large");
    }
    try {
      if (collector.add(data)) {
        throw events.failed(data);
      }
      time.begin();
      return ChatChunk.of(data);
    } catch (MalformedRunException malformed) {
      throw events.broken("a chunk can't be read: " + malformed.getMessage());
    }
  }

  /** The completion that the chunks so far make; empty if it is not complete. */
  private Optional<Completion> collected() {
    try {
      return Optional.of(Completion.of(collector.document(), redaction));
    } catch (MalformedRunException incomplete) {
      return Optional.empty();
    }
  }

  /** The request whose response it is. */
  @Override
  public String toString() {
    return "ChatStream[" + request + "]";
  }
}
