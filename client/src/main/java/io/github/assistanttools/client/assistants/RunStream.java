package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.ApiException.Delivery;
import io.github.assistanttools.client.http.Limits;
import io.github.assistanttools.client.http.Request;
import io.github.assistanttools.client.http.Response;
import io.github.assistanttools.client.http.StreamBody;
import io.github.assistanttools.client.http.TimeLimit;
import io.github.assistanttools.client.transport.DriveTimeLimit;
import io.github.assistanttools.client.transport.EventReader;
import io.github.assistanttools.client.transport.ResponseMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
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

  private final Request request;
  private final Response response;
  private final Limits limits;
  private final @Nullable String threadId;
  private final EventReader events;
  private final long start = System.nanoTime();
  private final boolean creates;
  private final EventReader.Time time =
      new EventReader.Time() {
        @Override
        public Duration left() {
          return RunStream.this.left();
        }

        @Override
        public String late() {
          return RunStream.this.late();
        }
      };

  private Clock clock = Clock.systemUTC();
  private TimeLimit limit = TimeLimit.NONE;
  private Instant end = Instant.MAX;
  private Supplier<Optional<Run>> search = Optional::empty;
  private @Nullable Run run;
  private Instant named = Instant.MIN;

  private RunStream(
      Request request,
      Response response,
      StreamBody body,
      Limits limits,
      @Nullable String threadId,
      boolean creates) {
    this.request = request;
    this.response = response;
    this.limits = limits;
    this.threadId = threadId;
    this.creates = creates;
    this.events = new EventReader(request, response, body, limits);
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
    stream.events.add(new EventReader.Event("thread.run." + run.status().text(), run.json(), ""));
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
    return events.next(time).flatMap(this::taken);
  }

  /** Whether the server has said that the stream is complete. */
  public boolean isDone() {
    return events.isDone();
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
    events.close();
  }

  private Optional<ServerSentEvent> taken(EventReader.Event read) {
    if (read.type().equals(DONE) || read.data().equals(DONE_DATA)) {
      events.end();
      return Optional.empty();
    }
    if (read.type().equals(ERROR)) {
      throw events.failed(read.data());
    }
    ServerSentEvent event = ServerSentEvent.of(read.type(), read.data(), read.id());
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

  private String late() {
    return isUnnamed() ? "no event named the run in time" : "the time of the run is over";
  }

  private boolean isUnnamed() {
    return creates && run == null;
  }

  /** The request whose response it is. */
  @Override
  public String toString() {
    return "RunStream[" + request + "]";
  }
}
