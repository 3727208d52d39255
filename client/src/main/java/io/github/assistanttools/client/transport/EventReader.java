package io.github.assistanttools.client.transport;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.http.EventParser;
import io.github.assistanttools.client.http.Failure;
import io.github.assistanttools.client.http.Limits;
import io.github.assistanttools.client.http.Request;
import io.github.assistanttools.client.http.Response;
import io.github.assistanttools.client.http.StreamBody;
import io.github.assistanttools.client.http.TimeLimit;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of a stream, within limits on time and size. One thread reads; any thread may
 * {@link #close}.
 */
public final class EventReader {
  private static final int LONGEST_CAUSE = 300;

  private final Request request;
  private final Response response;
  private final StreamBody body;
  private final Limits limits;
  private final EventParser parser;
  private final Queue<Event> events = new ArrayDeque<>();
  private boolean done;
  private @Nullable ApiException failure;
  private volatile boolean closed;

  /**
   * An event.
   *
   * @param type its type, without secrets
   * @param id the last id in the stream so far; empty if there was none
   */
  public record Event(String type, String data, String id) {}

  /** How long a reader waits, whatever arrives. */
  public interface Time {
    /** The time left. */
    Duration left();

    /** Why there is none. */
    String late();
  }

  /** A reader of a response's body. */
  public EventReader(Request request, Response response, StreamBody body, Limits limits) {
    this.request = request;
    this.response = response;
    this.body = body;
    this.limits = limits;
    this.parser =
        new EventParser(
            limits.bytes(),
            (type, data, id) -> add(new Event(response.redaction().mask(type), data, id)));
  }

  /** Adds an event that the body does not contain. */
  public void add(Event event) {
    events.add(event);
  }

  /**
   * Waits for the next event.
   *
   * @return the event; empty after {@link #end} or {@link #close}
   * @throws ApiException if the stream breaks off, no data arrives for too long, no time is left,
   *     an event is too large, or the thread is interrupted; each further call throws the same
   *     exception
   */
  public Optional<Event> next(Time time) {
    while (!done && !closed && events.isEmpty()) {
      if (failure != null) {
        throw failure;
      }
      read(time);
    }
    return done || closed ? Optional.empty() : Optional.of(events.remove());
  }

  /** Ends the stream: the server has said that it is complete. */
  public void end() {
    done = true;
    body.discard();
  }

  /** Whether the server has said that the stream is complete. */
  public boolean isDone() {
    return done;
  }

  /** Closes the stream; a thread that waits for an event gets an empty result. */
  public void close() {
    closed = true;
    body.discard();
  }

  /** Ends the stream with an error that the server reported in an event. */
  public ApiException failed(String data) {
    events.clear();
    return fail(ResponseMapper.failure(request, response, ErrorReader.read(data)));
  }

  /** Ends the stream, because it can't be read any further. */
  public ApiException broken(String why) {
    events.clear();
    return fail(new ApiException(Failure.noResponse(request.toString(), why)));
  }

  private void read(Time time) {
    Duration left = time.left();
    if (left.toMillis() <= 0) {
      fail(time.late());
      return;
    }
    try {
      Optional<List<ByteBuffer>> bytes = body.read(TimeLimit.shorter(limits.idle(), left));
      if (bytes.isEmpty()) {
        fail("the stream ended before the server said that it is complete");
      }
      bytes.ifPresent(pieces -> pieces.forEach(parser::take));
    } catch (EventParser.TooLargeException large) {
      fail(String.valueOf(large.getMessage()));
    } catch (HttpTimeoutException silence) {
      if (left.compareTo(limits.idle()) >= 0) {
        fail("the stream broke off: " + silence.getMessage());
      }
      // Otherwise the time was over; the next iteration checks whether it was extended meanwhile.
    } catch (IOException failed) {
      fail(
          "the stream broke off: "
              + response.redaction().clean(String.valueOf(failed.getMessage()), LONGEST_CAUSE));
    }
  }

  private void fail(String why) {
    fail(new ApiException(Failure.noResponse(request.toString(), why)));
  }

  private ApiException fail(ApiException why) {
    failure = why;
    body.discard();
    return why;
  }
}
