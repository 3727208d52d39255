package io.github.assistanttools.endurance.faults;

import io.github.assistanttools.endurance.proxy.Exchange;
import io.github.assistanttools.endurance.proxy.Meddler;
import io.github.assistanttools.endurance.proxy.Request;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Applies to each request the fault that its trial has chosen. */
final class RandomFaults<T extends Trial> implements Meddler {
  private final Map<String, T> trials = new ConcurrentHashMap<>();
  private final Tally tally;
  private final Function<Request, String> keys;

  /**
   * No trial so far.
   *
   * @param keys finds the key of the trial to which a request belongs
   */
  RandomFaults(Tally tally, Function<Request, String> keys) {
    this.tally = tally;
    this.keys = keys;
  }

  void add(T trial) {
    trials.put(trial.key(), trial);
  }

  void remove(T trial) {
    trials.remove(trial.key());
  }

  /** The trial with this key; none if it is over. */
  Optional<T> of(String key) {
    return Optional.ofNullable(trials.get(key));
  }

  @Override
  public void meddle(Exchange exchange) throws IOException, InterruptedException {
    T trial =
        of(keys.apply(exchange.request()))
            .orElseThrow(
                () -> new IllegalStateException("unexpected request: " + exchange.request()));
    trial.arrived();
    Random chance = trial.chance();
    Fault fault = trial.fault(chance);
    tally.request(exchange.request(), fault, trial.note(exchange.request(), fault));
    fault.happen(new Passage(trial, exchange, chance, tally));
  }
}
