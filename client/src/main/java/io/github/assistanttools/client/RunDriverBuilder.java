package io.github.assistanttools.client;

import io.github.assistanttools.runtime.Toolbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says how runs are driven. */
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

  /** Adds one who learns how runs go on. */
  public RunDriverBuilder listener(RunListener listener) {
    listeners.add(Objects.requireNonNull(listener, "listener"));
    return this;
  }

  /**
   * How long a run is driven at most, all in all: its creation, requests and their retries, waits,
   * calls and submits. Then the drive ends with {@link RunResult.End#OVERDUE}, or with an {@link
   * ApiException} if there is no run yet or if it was the server that failed. A run that says when
   * it expires is driven until a minute after that, in which only its last status is waited for,
   * and never longer than this either. Default: one hour.
   *
   * <p>For a toolbox that looks at the clock, calls end with this time as with the run's own: none
   * begins later than its {@link io.github.assistanttools.runtime.ToolboxBuilder#deadlineMargin}
   * (five seconds) before. A toolbox that doesn't, and a tool that ignores its interrupt in the
   * driving thread, can hold the drive up; it ends with the tool.
   *
   * <p>Once the driver was stopped, a run that is just being created is waited for beyond this
   * time, as long as one request may take.
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
   * How many times new calls of a run are answered at most. If it has more after that, they are not
   * made, and the drive ends with {@link RunResult.End#TOO_MANY_ROUNDS}; the run waits at the
   * server, unless {@link #cancelAtMaxRounds} was said. A model that goes on calling is paid for.
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

  /** The driver. */
  public RunDriver build() {
    RunNews news = new RunNews(List.copyOf(listeners));
    DriveSettings settings =
        new DriveSettings(news, streaming, longest, maxRounds, cancelAtMaxRounds);
    return new RunDriver(client, toolbox, settings);
  }
}
