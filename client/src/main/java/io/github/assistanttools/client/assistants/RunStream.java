package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.ApiException.Delivery;
import io.github.assistanttools.client.http.EventParser;
import io.github.assistanttools.client.http.Failure;
import io.github.assistanttools.client.http.Limits;
import io.github.assistanttools.client.http.Request;
import io.github.assistanttools.client.http.Response;
import io.github.assistanttools.client.http.StreamBody;
import io.github.assistanttools.client.http.TimeLimit;
import io.github.assistanttools.client.transport.DriveTimeLimit;
import io.github.assistanttools.client.transport.ErrorReader;
import io.github.assistanttools.client.transport.ResponseMapper;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The events of a run as they happen.
 *
 * <p>One thread reads the events; any thread may {@link #close}. Always close a stream: it holds a
 * connection. Events with unknown names are delivered like others.
 *
 * <p>Comments and other bytes that do not complete an event do not keep a stream open forever. A
 * stream that creates a run must name it within the client's request timeout. A stream whose run
 * says when it expires ends a minute after that or, if that time has passed already, a minute after
 * the run was named. In all other cases {@link #until} sets an end.
 */
public final class RunStream implements AutoCloseable {
  private static final String DONE = "done";
  private static final String DONE_DATA = "[DONE]";
  private static final String ERROR = "error";
  private static final int LONGEST_CAUSE = 300;

  private final Request request;
  private final Response response;
  private final StreamBody body;
  private final Limits limits;
  private final @Nullable String threadId;
  private final Queue<ServerSentEvent> events = new ArrayDeque<>();
  private final EventParser parser;
  private final long start = System.nanoTime();
  private final boolean creates;

  private Clock clock = Clock.systemUTC();
  private TimeLimit limit = TimeLimit.NONE;
  private Instant end = Instant.MAX;
  private Supplier<Optional<Run>> search = Optional::empty;
  private boolean done;
  private @Nullable Run run;
  private Instant named = Instant.MIN;
  private @Nullable ApiException failure;
  private volatile boolean closed;

  private RunStream(
      Request request,
      Response response,
      StreamBody body,
      Limits limits,
      @Nullable String threadId,
      boolean creates) {
    this.request = request;
    this.response = response;
    this.body = body;
    this.limits = limits;
    this.threadId = threadId;
    this.creates = creates;
    this.parser =
        new EventParser(
            limits.bytes(),
            (type, data, id) ->
                events.add(ServerSentEvent.of(response.redaction().mask(type), data, id)));
  }

  /**
   * The stream in a response. A server that does not stream responds with the run alone: that gives
   * a stream of this one event, which then drops.
   *
   * @throws ApiException if the response is neither
   */
  static RunStream of(
      Request request,
      Response response,
      Limits limits,
      @Nullable String threadId,
      @Nullable String runId) {
    if (response.body() instanceof StreamBody body) {
      return new RunStream(request, response, body, limits, threadId, runId == null);
    }
    Run run;
    try {
      run = RunMapper.run(request, response, threadId, runId);
    } catch (ApiException notARun) {
      throw ResponseMapper.unexpected(
          request, response, "text/event-stream or a run", notARun.reason());
    }
    RunStream stream =
        new RunStream(request, response, StreamBody.empty(), limits, run.threadId(), false);
    stream.events.add(ServerSentEvent.of("thread.run." + run.status().text(), run.json(), ""));
    return stream;
  }

  /**
   * Waits for the next event.
   *
   * @return the event; empty after the server has said that the stream is complete, or after {@link
   *     #close}
   * @throws ApiException if the stream breaks off before the server says that it is complete, if no
   *     data arrives for too long, if its end has passed, if an event is too large or the thread is
   *     interrupted (in all these cases with {@link Delivery#NO_RESPONSE}: retrieve the run), or if
   *     the server sends an error ({@link Delivery#RESPONDED}). The stream is over then, and each
   *     further call throws the same exception
   */
  public Optional<ServerSentEvent> next() {
    while (!done && !closed && events.isEmpty()) {
      if (failure != null) {
        throw failure;
      }
      read();
    }
    if (done || closed) {
      return Optional.empty();
    }
    return taken(events.remove());
  }

  /** Whether the server has said that the stream is complete. */
  public boolean isDone() {
    return done;
  }

  /** The run as described by the last readable event of a run so far. */
  public Optional<Run> run() {
    return Optional.ofNullable(run);
  }

  /**
   * Sets an end: from this instant on {@link #next} throws instead of waiting, whatever the server
   * sends.
   *
   * @return this
   */
  public RunStream until(Instant instant) {
    end = Objects.requireNonNull(instant, "instant");
    return this;
  }

  /** This stream with a clock and a further time limit. */
  RunStream within(TimeLimit other, Clock otherClock) {
    limit = other;
    clock = otherClock;
    return this;
  }

  /** Sets how to find the run if the stream drops before it names it. */
  RunStream lookingFor(Supplier<Optional<Run>> finder) {
    search = finder;
    return this;
  }

  /** Searches for the run, which the stream did not name. */
  Optional<Run> find() {
    return search.get();
  }

  /** Ends the stream; a thread that waits for an event gets an empty result. */
  @Override
  public void close() {
    closed = true;
    body.discard();
  }

  private Optional<ServerSentEvent> taken(ServerSentEvent event) {
    if (event.event().equals(DONE) || event.data().equals(DONE_DATA)) {
      done = true;
      body.discard();
      return Optional.empty();
    }
    if (event.event().equals(ERROR)) {
      events.clear();
      fail(ResponseMapper.failure(request, response, ErrorReader.read(event.data())));
      return next();
    }
    Optional<Run> seen = event.run(threadId, response.redaction());
    if (seen.isEmpty()) {
      return Optional.of(event);
    }
    see(seen.get());
    String json = run.json();
    // If the data differs, a secret was masked in the run and must not show in the event either.
    return Optional.of(
        event.data().startsWith(json)
            ? event
            : ServerSentEvent.of(event.event(), json, event.id()));
  }

  private void see(Run seen) {
    named = run == null ? clock.instant() : named;
    run = seen;
  }

  private void read() {
    Duration left = left();
    if (left.toMillis() <= 0) {
      fail(isUnnamed() ? "no event named the run in time" : "the time of the run is over");
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

  /** How long the stream still waits, whatever arrives. */
  private Duration left() {
    Duration left = TimeLimit.shorter(limit.left(), until(end, Duration.ZERO));
    if (isUnnamed()) {
      return TimeLimit.shorter(left, limits.request().minusNanos(System.nanoTime() - start));
    }
    // The run may have expired already: the stream was recorded, or a clock is ahead.
    Optional<Instant> over =
        run().flatMap(Run::expiresAt).map(at -> at.isBefore(named) ? named : at);
    return over.isEmpty() ? left : TimeLimit.shorter(left, until(over.get(), DriveTimeLimit.GRACE));
  }

  private Duration until(Instant instant, Duration grace) {
    return TimeLimit.between(clock.instant(), instant).plus(grace);
  }

  private boolean isUnnamed() {
    return creates && run == null;
  }

  private void fail(String why) {
    fail(new ApiException(Failure.noResponse(request.toString(), why)));
  }

  private void fail(ApiException why) {
    failure = why;
    body.discard();
  }

  /** The request whose response it is. */
  @Override
  public String toString() {
    return "RunStream[" + request + "]";
  }
}
