package io.github.assistanttools.endurance.faults;

import io.github.assistanttools.endurance.proxy.Exchange;
import io.github.assistanttools.endurance.proxy.Meddler;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Applies to each request the fault that its trial has chosen. */
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

  /** The trial of a thread; none if it is over. */
  Optional<Trial> of(String threadId) {
    return Optional.ofNullable(trials.get(threadId));
  }

  @Override
  public void meddle(Exchange exchange) throws IOException, InterruptedException {
    Matcher thread = THREAD.matcher(exchange.request().path());
    if (!thread.matches()) {
      throw new IllegalStateException("an unexpected request: " + exchange.request());
    }
    Trial trial =
        of(thread.group(1))
            .orElseThrow(
                () -> new IllegalStateException("unexpected request: " + exchange.request()));
    trial.arrived();
    Random chance = trial.chance();
    Fault fault = trial.fault(chance);
    tally.request(exchange.request(), fault, trial.note(exchange.request(), fault));
    fault.happen(new Passage(trial, exchange, chance, tally));
  }
}
