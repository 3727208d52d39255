package io.github.assistanttools.endurance.faults;

import io.github.assistanttools.endurance.proxy.Exchange;
import io.github.assistanttools.endurance.proxy.Meddler;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Has each request meet with the fault that its trial has in store for it. */
final class RandomFaults implements Meddler {
  private static final Pattern THREAD = Pattern.compile("/v1/threads/([^/]+)/runs.*");

  private final Map<String, Trial> trials = new ConcurrentHashMap<>();
  private final Tally tally;

  RandomFaults(Tally tally) {
    this.tally = tally;
  }

  void add(Trial trial) {
    trials.put(trial.threadId(), trial);
  }

  void remove(Trial trial) {
    trials.remove(trial.threadId());
  }

  /** The trial of a thread. */
  Trial of(String threadId) {
    Trial trial = trials.get(threadId);
    if (trial == null) {
      throw new IllegalStateException("a request for a thread of no trial that goes on: " + threadId);
    }
    return trial;
  }

  @Override
  public void meddle(Exchange exchange) throws IOException, InterruptedException {
    Matcher thread = THREAD.matcher(exchange.request().path());
    if (!thread.matches()) {
      throw new IllegalStateException("an unexpected request: " + exchange.request());
    }
    Trial trial = of(thread.group(1));
    trial.arrived();
    Random chance = trial.chance();
    Fault fault = trial.fault(chance);
    tally.request(exchange.request(), fault, trial.note(exchange.request(), fault));
    fault.happen(new Passage(trial, exchange, chance, tally));
  }
}
