package io.github.assistanttools.client;

import io.github.assistanttools.client.ApiException.Delivery;
import io.github.assistanttools.client.http.Answer;
import io.github.assistanttools.client.http.EventParser;
import io.github.assistanttools.client.http.HttpCall;
import io.github.assistanttools.client.http.Limits;
import io.github.assistanttools.client.http.Patience;
import io.github.assistanttools.client.http.StreamBody;
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
 * <p>Events are taken by one thread; any thread may {@link #close}. Close it in any case: it holds
 * a connection. Events of unknown names pass like others.
 *
 * <p>Bytes that are no event, such as comments, do not keep a stream waiting for ever: a stream
 * that creates a run must name it within the client's request timeout, and a stream whose run has
 * said when it expires ends a minute after that; if that is past already, a minute after the run
 * was named. Where neither is so, {@link #until} sets an end.
 */
public final class RunStream implements AutoCloseable {
  private static final String DONE = "done";
  private static final String DONE_DATA = "[DONE]";
  private static final String ERROR = "error";
  private static final int LONGEST_CAUSE = 300;

  private final HttpCall call;
  private final Answer answer;
  private final StreamBody body;
  private final Limits limits;
  private final @Nullable String threadId;
  private final Queue<ServerSentEvent> events = new ArrayDeque<>();
  private final EventParser parser;
  private final long start = System.nanoTime();
  private final boolean creates;

  private Clock clock = Clock.systemUTC();
  private Patience patience = Patience.ENDLESS;
  private Instant end = Instant.MAX;
  private Supplier<Optional<Run>> search = Optional::empty;
  private boolean done;
  private @Nullable Run run;
  private Instant named = Instant.MIN;
  private @Nullable ApiException failure;
  private volatile boolean closed;

  private RunStream(
      HttpCall call,
      Answer answer,
      StreamBody body,
      Limits limits,
      @Nullable String threadId,
      boolean creates) {
    this.call = call;
    this.answer = answer;
    this.body = body;
    this.limits = limits;
    this.threadId = threadId;
    this.creates = creates;
    this.parser =
        new EventParser(
            limits.bytes(),
            (type, data, id) ->
                events.add(new ServerSentEvent(answer.redaction().mask(type), data, id)));
  }

  /**
   * The stream of an answer. A server that does not stream answers with the run alone: that is a
   * stream of this one event, which then breaks off.
   *
   * @throws ApiException if the answer is neither
   */
  static RunStream of(
      HttpCall call,
      Answer answer,
      Limits limits,
      @Nullable String threadId,
      @Nullable String runId) {
    if (answer.body() instanceof StreamBody body) {
      return new RunStream(call, answer, body, limits, threadId, runId == null);
    }
    Run run;
    try {
      run = Answers.run(call, answer, threadId, runId);
    } catch (ApiException noRun) {
      throw Answers.unexpected(call, answer, "text/event-stream or a run", noRun.reason());
    }
    RunStream stream =
        new RunStream(call, answer, StreamBody.empty(), limits, run.threadId(), false);
    stream.events.add(new ServerSentEvent("thread.run." + run.status().text(), run.json(), ""));
    return stream;
  }

  /**
   * Waits for the next event.
   *
   * @return the event; nothing once the server has said that it is done, or after {@link #close}
   * @throws ApiException if the stream broke off before the server said that it is done, if nothing
   *     came for too long, if its time is over, if an event is too large or the thread was
   *     interrupted (all of these {@link Delivery#UNANSWERED}: look at the run), or if the server
   *     sent an error ({@link Delivery#ANSWERED}). The stream is over, and each further call throws
   *     the same
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

  /** The run as the last event of it so far describes it, if there was one that could be read. */
  public Optional<Run> run() {
    return Optional.ofNullable(run);
  }

  /**
   * Sets an end: from this instant on nothing is waited for, whatever the server sends, and {@link
   * #next} throws.
   *
   * @return this
   */
  public RunStream until(Instant instant) {
    end = Objects.requireNonNull(instant, "instant");
    return this;
  }

  /** This, with a clock of its own and the patience of the one who reads it. */
  RunStream within(Patience other, Clock telling) {
    patience = other;
    clock = telling;
    return this;
  }

  /** By which the run is found if the stream breaks off before it names it. */
  RunStream lookingFor(Supplier<Optional<Run>> way) {
    search = way;
    return this;
  }

  /** The run that the stream never named, if it can be found. */
  Optional<Run> find() {
    return search.get();
  }

  /** Ends the stream; a thread that waits for an event gets none. */
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
      fail(Answers.failure(call, answer, ApiError.read(event.data())));
      return next();
    }
    Optional<Run> seen = event.run(threadId, answer.redaction());
    if (seen.isEmpty()) {
      return Optional.of(event);
    }
    see(seen.get());
    String json = run.json();
    // Otherwise a secret was masked in it, which who reads the event himself is not to see either.
    return Optional.of(
        event.data().startsWith(json)
            ? event
            : new ServerSentEvent(event.event(), json, event.id()));
  }

  private void see(Run seen) {
    named = run == null ? clock.instant() : named;
    run = seen;
  }

  private void read() {
    Duration left = left();
    if (left.toMillis() <= 0) {
      fail(isUnnamed() ? "no event has named the run in time" : "the time of the run is over");
      return;
    }
    try {
      Optional<List<ByteBuffer>> bytes = body.read(Patience.shorter(limits.idle(), left));
      if (bytes.isEmpty()) {
        fail("the stream ended before the server said that it is done");
      }
      bytes.ifPresent(pieces -> pieces.forEach(parser::take));
    } catch (EventParser.TooLargeException large) {
      fail(String.valueOf(large.getMessage()));
    } catch (HttpTimeoutException silence) {
      if (left.compareTo(limits.idle()) >= 0) {
        fail("the stream broke off: " + silence.getMessage());
      }
      // Else the time was over, or was to be; whether it still is says the next look at it.
    } catch (IOException failed) {
      fail(
          "the stream broke off: "
              + answer.redaction().clean(String.valueOf(failed.getMessage()), LONGEST_CAUSE));
    }
  }

  /** How long is still waited, whatever comes. */
  private Duration left() {
    Duration left = Patience.shorter(patience.left(), until(end, Duration.ZERO));
    if (isUnnamed()) {
      return Patience.shorter(left, limits.request().minusNanos(System.nanoTime() - start));
    }
    // A stream that was recorded, or a clock that is ahead, is no reason to read nothing.
    Optional<Instant> over =
        run().flatMap(Run::expiresAt).map(at -> at.isBefore(named) ? named : at);
    return over.isEmpty() ? left : Patience.shorter(left, until(over.get(), TimeLeft.GRACE));
  }

  private Duration until(Instant instant, Duration grace) {
    return Patience.between(clock.instant(), instant).plus(grace);
  }

  private boolean isUnnamed() {
    return creates && run == null;
  }

  private void fail(String why) {
    fail(ApiException.unanswered(call.toString(), Delivery.UNANSWERED, why));
  }

  private void fail(ApiException why) {
    failure = why;
    body.discard();
  }

  /** Which request it answers. */
  @Override
  public String toString() {
    return "RunStream[" + call + "]";
  }
}
