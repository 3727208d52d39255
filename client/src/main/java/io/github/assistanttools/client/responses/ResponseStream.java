package io.github.assistanttools.client.responses;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.http.Request;
import io.github.assistanttools.client.http.Response;
import io.github.assistanttools.client.http.StreamBody;
import io.github.assistanttools.client.transport.EventReader;
import io.github.assistanttools.client.transport.JsonTexts;
import io.github.assistanttools.client.transport.ResponseMapper;
import io.github.assistanttools.client.transport.RetryingSender;
import io.github.assistanttools.client.transport.StreamTime;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.internal.Documents;
import io.github.assistanttools.runtime.internal.RawJson;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The events of a response as they happen.
 *
 * <p>One thread reads the events; any thread may {@link #close}. Always close a stream: it holds a
 * connection. Events of unknown types are delivered like others.
 *
 * <p>A stream must name its response within the client's request timeout. After that it ends if
 * nothing arrives for the idle timeout; {@link #until} sets an end that holds even if comments or
 * other bytes arrive.
 */
public final class ResponseStream implements AutoCloseable {
  private final Request request;
  private final Response response;
  private final EventReader events;
  private final BoundedCollector collector;
  private final StreamTime time;
  private Optional<ModelResponse> seen = Optional.empty();

  private ResponseStream(
      Request request,
      Response response,
      StreamBody body,
      RetryingSender sender,
      BoundedCollector collector) {
    this.request = request;
    this.response = response;
    this.collector = collector;
    this.events = new EventReader(request, response, body, sender.transport().limits());
    this.time = new StreamTime(sender, "no event named the response in time");
    if (isNamed()) {
      time.begin();
    }
  }

  /**
   * The stream in an HTTP response. A server that does not stream sends the response as a document:
   * that gives a stream of one event.
   *
   * @throws ApiException if the HTTP response is neither
   */
  static ResponseStream of(Request request, Response response, RetryingSender sender) {
    return of(request, response, sender, new BoundedCollector(sender.transport().limits()));
  }

  /**
   * As {@link #of(Request, Response, RetryingSender)}, for a stream that continues another one.
   *
   * @param collector has the events before
   */
  static ResponseStream of(
      Request request, Response response, RetryingSender sender, BoundedCollector collector) {
    if (response.body() instanceof StreamBody body) {
      return new ResponseStream(request, response, body, sender, collector);
    }
    ModelResponse whole;
    try {
      whole = ResponseReading.response(request, response);
    } catch (ApiException neither) {
      throw ResponseMapper.unexpected(
          request, response, "text/event-stream or a response", neither.reason());
    }
    ResponseStream stream =
        new ResponseStream(request, response, StreamBody.empty(), sender, collector);
    String type = "response." + whole.status().text();
    String json = JsonTexts.object(Map.of("type", JsonTexts.text(type), "response", whole.json()));
    stream.events.add(new EventReader.Event(type, json, ""));
    return stream;
  }

  /**
   * Waits for the next event.
   *
   * @return the event; empty after the one that ends the response, or after {@link #close}
   * @throws ApiException if the stream breaks off before the response has ended, if no data arrives
   *     for too long, if its end has passed, if an event is too large or can't be read, or the
   *     thread is interrupted (in all these cases with {@link ApiException.Delivery#NO_RESPONSE}),
   *     or if the server sends an error ({@link ApiException.Delivery#RESPONDED}). The stream is
   *     over then, and each further call throws the same exception
   */
  public Optional<ResponseEvent> next() {
    if (isDone()) {
      events.end();
    }
    return events.next(time).map(this::taken);
  }

  /** The id of the response, once an event has named it. */
  public Optional<String> responseId() {
    return collector.collected().responseId();
  }

  /** The number of the last event: {@link ResponsesClient#resume} continues after it. */
  public OptionalLong sequenceNumber() {
    return collector.collected().sequenceNumber();
  }

  /** The response as the last event described it that contains it; whole after the last event. */
  public Optional<ModelResponse> response() {
    return seen;
  }

  /** Whether the response has ended. */
  public boolean isDone() {
    return collector.collected().ended();
  }

  /**
   * Sets an end: from this instant on {@link #next} throws instead of waiting, whatever the server
   * sends.
   *
   * @return this
   */
  public ResponseStream until(Instant instant) {
    time.until(instant);
    return this;
  }

  /** Ends the stream; a thread that waits for an event gets an empty result. */
  @Override
  public void close() {
    events.close();
  }

  BoundedCollector collector() {
    return collector;
  }

  private ResponseEvent taken(EventReader.Event read) {
    try {
      RawJson data = Documents.read(read.data(), MalformedRunException::new);
      String type = data.text("type").orElse(read.type());
      if (type.equals("error") || read.type().equals("error")) {
        throw events.failed(read.data());
      }
      collector.add(type, read.data());
      if (isNamed()) {
        time.begin();
      }
      see(data);
      return ResponseEvent.of(response.redaction().mask(type), read.data());
    } catch (MalformedRunException malformed) {
      throw events.broken("an event can't be read: " + malformed.getMessage());
    }
  }

  private void see(RawJson data) {
    if (isDone()) {
      seen = Optional.of(read(collector.collected().document()));
    } else {
      data.get("response")
          .filter(RawJson::isObject)
          .ifPresent(value -> seen = Optional.of(read(value.source())));
    }
  }

  private ModelResponse read(String json) {
    return ModelResponse.transmitted(json, response.redaction());
  }

  /** Whether an event has named the response, or at least begun to count. */
  boolean isNamed() {
    return responseId().isPresent() || sequenceNumber().isPresent();
  }

  /** The request whose response it is. */
  @Override
  public String toString() {
    return "ResponseStream[" + request + "]";
  }
}
