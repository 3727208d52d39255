package io.github.assistanttools.endurance.faults;

import io.github.assistanttools.client.ApiException;
import java.util.Optional;

/**
 * Drives a trial to its answer as an application would: after an exception or a stop it drives on,
 * from the last response if the protocol stores it, else from the beginning as the same run.
 */
abstract class TurnRunner {
  private static final int MOST_ATTEMPTS = 40;

  /** A driver of one attempt. */
  interface Attempt extends AutoCloseable {
    /** The answer; empty if the driver was stopped before. */
    Optional<String> answer();

    void stop();

    void stopAndCancel();

    @Override
    void close();
  }

  private final TurnTrial trial;
  private final Tally tally;

  TurnRunner(TurnTrial trial, Tally tally) {
    this.trial = trial;
    this.tally = tally;
  }

  TurnTrial trial() {
    return trial;
  }

  /** Prepares an attempt. */
  abstract Attempt attempt();

  /** The answer. */
  String run() {
    for (int i = 0; i < MOST_ATTEMPTS; i++) {
      Optional<String> answer = driven(i == 0);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    throw new AssertionError("no end after " + MOST_ATTEMPTS + " attempts");
  }

  private Optional<String> driven(boolean first) {
    try (Attempt attempt = attempt()) {
      if (first) {
        prepare(attempt);
      }
      Optional<String> answer = attempt.answer();
      // Before the thread does other work.
      trial.onStop(() -> {});
      return answer;
    } catch (ApiException failure) {
      trial.tell("the driver threw " + failure.getMessage());
      tally.add("attempts that failed");
      return Optional.empty();
    } catch (IllegalStateException stopped) {
      trial.tell("the driver threw " + stopped.getMessage());
      tally.add("drivers stopped before there was a response");
      return Optional.empty();
    } finally {
      trial.onStop(() -> {});
      if (Thread.interrupted()) {
        trial.tell("the thread was interrupted");
        tally.add("interrupts");
      }
    }
  }

  private void prepare(Attempt attempt) {
    Thread thread = Thread.currentThread();
    switch (trial.way()) {
      case STOPPED -> trial.onStop(attempt::stop);
      case CANCELLED -> trial.onStop(attempt::stopAndCancel);
      case INTERRUPTED -> trial.onStop(thread::interrupt);
      // A second driver would have the model take turns of its own.
      case TWICE, STRAIGHT -> trial.onStop(() -> {});
    }
  }
}
