package io.github.assistanttools.testkit.assistants;

import io.github.assistanttools.testkit.core.ErrorResponse;
import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.core.Page;
import io.github.assistanttools.testkit.core.Parameters;
import io.github.assistanttools.testkit.core.Request;
import io.github.assistanttools.testkit.core.Response;
import io.github.assistanttools.testkit.core.Route;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Threads and their messages. */
final class ThreadRoutes {

  private static final Set<String> KNOWN = Set.of("messages", "tool_resources", "metadata");

  private final Store store;
  private final Clock clock;

  ThreadRoutes(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/threads", this::create),
        Route.get("/threads/{}", request -> Response.of(store.thread(request.id(0)).json())),
        Route.delete("/threads/{}", this::delete),
        Route.post("/threads/{}/messages", this::createMessage),
        Route.get("/threads/{}/messages", this::listMessages),
        Route.get("/threads/{}/messages/{}", this::retrieveMessage));
  }

  /** A thread with the messages in the parameters, which is not in the store yet. */
  static MessageThread thread(Parameters body, long now) {
    body.only(KNOWN);
    List<MessageRequest> messages = MessageRequest.listOf(body, "messages");
    MessageThread thread =
        new MessageThread(
            body.optionalObject("tool_resources").orElseGet(Json::object), body.metadata(), now);
    messages.forEach(message -> thread.add(Message.written(thread.id(), message, now)));
    return thread;
  }

  private Response create(Request request) {
    MessageThread thread = thread(request.parameters(), now());
    store.add(thread);
    return Response.of(thread.json());
  }

  private Response delete(Request request) {
    store.removeThread(request.id(0));
    return Response.deleted("thread", request.id(0));
  }

  private Response createMessage(Request request) {
    MessageRequest message = MessageRequest.of(request.parameters());
    MessageThread thread = store.thread(request.id(0));
    synchronized (thread) {
      Optional<Run> active = thread.activeRun(now());
      if (active.isPresent()) {
        throw ErrorResponse.invalid(
            "Can't add messages to %s while a run %s is active."
                .formatted(thread.id(), active.get().id()));
      }
      Message written = Message.written(thread.id(), message, now());
      thread.add(written);
      return Response.of(written.json());
    }
  }

  private Response listMessages(Request request) {
    MessageThread thread = store.thread(request.id(0));
    Optional<String> runId = request.query("run_id");
    synchronized (thread) {
      return Page.of(
          thread.messages().stream()
              .filter(message -> runId.map(message::isOf).orElse(true))
              .map(Message::json)
              .toList(),
          request);
    }
  }

  private Response retrieveMessage(Request request) {
    MessageThread thread = store.thread(request.id(0));
    synchronized (thread) {
      return Response.of(thread.message(request.id(1)).json());
    }
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
