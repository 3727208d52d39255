package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.transport.Listeners;
import io.github.assistanttools.runtime.Toolbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Builds a {@link RunDriver}. */
public final class RunDriverBuilder {
  private static final Duration DEFAULT_LONGEST = Duration.ofHours(1);
  private static final int DEFAULT_MAX_ROUNDS = 100;

  private final AssistantsClient client;
  private final Toolbox toolbox;
  private final List<RunListener> listeners = new ArrayList<>();
  private boolean streaming;
  private Duration longest = DEFAULT_LONGEST;
  private int maxRounds = DEFAULT_MAX_ROUNDS;
  private boolean cancelAtMaxRounds;

  RunDriverBuilder(AssistantsClient client, Toolbox toolbox) {
    this.client = Objects.requireNonNull(client, "client");
    this.toolbox = Objects.requireNonNull(toolbox, "toolbox");
  }

  /**
   * Follows runs by streams of events instead of polling. Falls back to polling if a stream breaks
   * off.
   */
  public RunDriverBuilder streaming() {
    streaming = true;
    return this;
  }

  /** Adds a listener. */
  public RunDriverBuilder listener(RunListener listener) {
    listeners.add(Objects.requireNonNull(listener, "listener"));
    return this;
  }

  /**
   * The longest time for which a run is driven, in total: its creation, requests and retries,
   * waits, calls and submits. After it the drive ends with {@link RunResult.End#OVERDUE}, or with
   * an {@link ApiException} if there is no run yet or if the server failed. A run with an expiry is
   * driven until a minute after it, but not beyond this time; during that minute the driver only
   * waits for the final status. Default: one hour.
   *
   * <p>For a toolbox that observes the clock, this time limits calls as the run's expiry does: none
   * begins later than its {@link io.github.assistanttools.runtime.ToolboxBuilder#deadlineMargin}
   * (five seconds) before. A toolbox that doesn't, and a tool that ignores interruption in the
   * driving thread, can delay the end of the drive until the tool returns.
   *
   * <p>After a stop, the creation of a run that has begun may continue beyond this time, for as
   * long as one request may take.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public RunDriverBuilder longest(Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("a run can't be driven for " + time);
    }
    longest = time;
    return this;
  }

  /**
   * The most rounds of new calls of a run. If the run then has more calls, they are not made, and
   * the drive ends with {@link RunResult.End#TOO_MANY_ROUNDS}; the run waits at the server, unless
   * {@link #cancelAtMaxRounds} is set. Each round costs tokens, and a model may call forever.
   * Default: 100.
   *
   * @throws IllegalArgumentException if it is less than one
   */
  public RunDriverBuilder maxRounds(int rounds) {
    if (rounds < 1) {
      throw new IllegalArgumentException("at least one round, not " + rounds);
    }
    maxRounds = rounds;
    return this;
  }

  /** Cancels a run that has more calls after {@link #maxRounds} rounds. */
  public RunDriverBuilder cancelAtMaxRounds() {
    cancelAtMaxRounds = true;
    return this;
  }

  /** Builds the driver. */
  public RunDriver build() {
    Listeners<RunListener> all = new Listeners<>("a run", List.copyOf(listeners));
    DriveSettings settings =
        new DriveSettings(all, streaming, longest, maxRounds, cancelAtMaxRounds);
    return new RunDriver(client, toolbox, settings);
  }
}
