package io.github.assistanttools.client;

import io.github.assistanttools.client.ApiException.Delivery;
import io.github.assistanttools.client.http.Answer;
import io.github.assistanttools.client.http.EventParser;
import io.github.assistanttools.client.http.HttpCall;
import io.github.assistanttools.client.http.Limits;
import io.github.assistanttools.client.http.StreamBody;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The events of a run as they happen.
 *
 * <p>Events are taken by one thread; any thread may {@link #close}. Close it in any case: it holds a
 * connection. Events of unknown names pass like others.
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

  private Supplier<Optional<Run>> search = Optional::empty;
  private boolean done;
  private @Nullable Run run;
  private @Nullable ApiException failure;
  private volatile boolean closed;

  private RunStream(HttpCall call, Answer answer, StreamBody body, Limits limits, @Nullable String threadId) {
    this.call = call;
    this.answer = answer;
    this.body = body;
    this.limits = limits;
    this.threadId = threadId;
    this.parser =
        new EventParser(
            limits.bytes(),
            (type, data, id) -> events.add(new ServerSentEvent(answer.redaction().mask(type), data, id)));
  }

  /**
   * The stream of an answer. A server that does not stream answers with the run alone: that is a
   * stream of this one event, which then breaks off.
   *
   * @throws ApiException if the answer is neither
   */
  static RunStream of(HttpCall call, Answer answer, Limits limits, @Nullable String threadId, @Nullable String runId) {
    if (answer.body() instanceof StreamBody body) {
      return new RunStream(call, answer, body, limits, threadId);
    }
    Run run;
    try {
      run = Answers.run(call, answer, threadId, runId);
    } catch (ApiException noRun) {
      throw Answers.unexpected(call, answer, "text/event-stream or a run", noRun.reason());
    }
    RunStream stream = new RunStream(call, answer, StreamBody.empty(), limits, run.threadId());
    stream.events.add(new ServerSentEvent("thread.run." + run.status().text(), run.json(), ""));
    return stream;
  }

  /**
   * Waits for the next event.
   *
   * @return the event; nothing once the server has said that it is done, or after {@link #close}
   * @throws ApiException if the stream broke off before the server said that it is done, if nothing
   *     came for too long, if an event is too large or the thread was interrupted (all of these {@link
   *     Delivery#UNANSWERED}: look at the run), or if the server sent an error ({@link
   *     Delivery#ANSWERED}). The stream is over, and each further call throws the same
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
    run = seen.get();
    String json = run.json();
    // Otherwise a secret was masked in it, which who reads the event himself is not to see either.
    return Optional.of(event.data().startsWith(json) ? event : new ServerSentEvent(event.event(), json, event.id()));
  }

  private void read() {
    try {
      Optional<List<ByteBuffer>> bytes = body.read(limits.idle());
      if (bytes.isEmpty()) {
        fail("the stream ended before the server said that it is done");
      }
      bytes.ifPresent(pieces -> pieces.forEach(parser::take));
    } catch (EventParser.TooLargeException large) {
      fail(String.valueOf(large.getMessage()));
    } catch (IOException failed) {
      fail("the stream broke off: " + answer.redaction().clean(String.valueOf(failed.getMessage()), LONGEST_CAUSE));
    }
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
