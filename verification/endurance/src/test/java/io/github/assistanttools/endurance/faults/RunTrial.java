package io.github.assistanttools.endurance.faults;

import io.github.assistanttools.endurance.proxy.Request;
import io.github.assistanttools.testkit.script.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A trial with a run of the Assistants API, in a thread of its own. */
final class RunTrial extends Trial {
  private final String threadId;
  private final AtomicInteger runs = new AtomicInteger();
  private final List<Submitted> submitted = new ArrayList<>();

  RunTrial(long seed, int number, String threadId) {
    super(seed, number);
    this.threadId = threadId;
  }

  String threadId() {
    return threadId;
  }

  @Override
  String key() {
    return threadId;
  }

  /** A run with these turns is created in this trial's thread. */
  @Override
  List<Turn> begin() {
    runs.incrementAndGet();
    return super.begin();
  }

  /** How many runs were created. */
  int runs() {
    return runs.get();
  }

  @Override
  void accepted(Request request) {
    if (request.path().endsWith("/submit_tool_outputs")) {
      submitted.add(Submitted.of(request.body()));
    }
  }

  /**
   * The outputs that the server accepted, after the end of all requests for which a driver no
   * longer waits.
   */
  synchronized List<Submitted> submitted() throws InterruptedException {
    awaitRequests();
    return List.copyOf(submitted);
  }
}
