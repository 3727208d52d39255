package io.github.assistanttools.testkit.assistants;

import io.github.assistanttools.testkit.core.ErrorResponse;
import io.github.assistanttools.testkit.core.Ids;
import io.github.assistanttools.testkit.core.Page;
import io.github.assistanttools.testkit.core.Parameters;
import io.github.assistanttools.testkit.core.Request;
import io.github.assistanttools.testkit.core.Response;
import io.github.assistanttools.testkit.core.Route;
import io.github.assistanttools.testkit.script.Model;
import io.github.assistanttools.testkit.script.Turn;
import java.time.Clock;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Runs and their steps. All access to a run holds its thread's lock. */
final class RunRoutes {

  private final Store store;
  private final Clock clock;
  private final Model model;

  RunRoutes(Store store, Clock clock, Model model) {
    this.store = store;
    this.clock = clock;
    this.model = model;
  }

  List<Route> routes() {
    return List.of(
        // Before the routes with an id, since "runs" is not an id.
        Route.post("/threads/runs", this::createWithThread),
        Route.post("/threads/{}/runs", this::create),
        Route.get("/threads/{}/runs", this::list),
        Route.get("/threads/{}/runs/{}", this::retrieve),
        Route.post("/threads/{}/runs/{}/submit_tool_outputs", this::submit),
        Route.post("/threads/{}/runs/{}/cancel", this::cancel),
        Route.get("/threads/{}/runs/{}/steps", this::listSteps),
        Route.get("/threads/{}/runs/{}/steps/{}", this::retrieveStep));
  }

  private Response create(Request request) {
    RunRequest wanted = RunRequest.inThread(request.parameters(), store);
    MessageThread thread = store.thread(request.id(0));
    EventQueue events = events(wanted.stream());
    synchronized (thread) {
      return response(start(thread, wanted, events), events);
    }
  }

  private Response createWithThread(Request request) {
    Parameters body = request.parameters();
    RunRequest wanted = RunRequest.withThread(body, store);
    Parameters threadBody = body.has("thread") ? body.object("thread") : Parameters.none();
    MessageThread thread = ThreadRoutes.thread(threadBody, now());
    EventQueue events = events(wanted.stream());
    synchronized (thread) {
      events.add("thread.created", thread::json);
      Run run = start(thread, wanted, events);
      store.add(thread);
      return response(run, events);
    }
  }

  private Run start(MessageThread thread, RunRequest wanted, EventQueue events) {
    long now = now();
    thread
        .activeRun(now)
        .ifPresent(
            active -> {
              throw ErrorResponse.invalid(
                  "Thread %s already has an active run %s.".formatted(thread.id(), active.id()));
            });
    wanted.messages().forEach(message -> thread.add(Message.written(thread.id(), message, now)));
    String id = Ids.next("run");
    List<Turn> turns = model.turns(new Model.Prompt(thread.id(), id, thread.prompt()));
    Run run = new Run(id, thread, wanted, turns, now);
    run.listen(events);
    run.announce();
    thread.add(run);
    return run;
  }

  private Response list(Request request) {
    MessageThread thread = store.thread(request.id(0));
    long now = now();
    synchronized (thread) {
      List<Run> runs = thread.runs();
      runs.forEach(run -> run.settled(now));
      return Page.of(runs.stream().map(Run::json).toList(), request);
    }
  }

  private Response retrieve(Request request) {
    MessageThread thread = store.thread(request.id(0));
    synchronized (thread) {
      Run run = thread.run(request.id(1));
      run.advance(now());
      return Response.polled(run.json());
    }
  }

  private Response submit(Request request) {
    SubmittedOutputs outputs = SubmittedOutputs.of(request.parameters());
    MessageThread thread = store.thread(request.id(0));
    EventQueue events = events(outputs.stream());
    synchronized (thread) {
      Run run = thread.run(request.id(1));
      run.submit(outputs, events, now());
      return response(run, events);
    }
  }

  private Response cancel(Request request) {
    MessageThread thread = store.thread(request.id(0));
    synchronized (thread) {
      Run run = thread.run(request.id(1));
      run.cancel(now());
      return Response.polled(run.json());
    }
  }

  private Response listSteps(Request request) {
    return Page.of(steps(request), request);
  }

  private Response retrieveStep(Request request) {
    String id = request.id(2);
    return steps(request).stream()
        .filter(step -> step.get("id").stringValue().equals(id))
        .findFirst()
        .map(Response::of)
        .orElseThrow(() -> ErrorResponse.notFound("run step", id));
  }

  private List<ObjectNode> steps(Request request) {
    MessageThread thread = store.thread(request.id(0));
    synchronized (thread) {
      Run run = thread.run(request.id(1));
      run.settled(now());
      return run.steps().stream().map(Step::json).toList();
    }
  }

  private Response response(Run run, EventQueue events) {
    return events.isEnded() ? Response.polled(run.json()) : new EventStream(run, events, clock);
  }

  private static EventQueue events(boolean stream) {
    return stream ? new EventQueue() : EventQueue.none();
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
