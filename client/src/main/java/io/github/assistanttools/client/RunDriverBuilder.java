package io.github.assistanttools.client;

import io.github.assistanttools.runtime.Toolbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says how runs are driven. */
public final class RunDriverBuilder {
  private static final Duration DEFAULT_LONGEST = Duration.ofHours(1);

  private final AssistantsClient client;
  private final Toolbox toolbox;
  private final List<RunListener> listeners = new ArrayList<>();
  private boolean streaming;
  private Duration longest = DEFAULT_LONGEST;

  RunDriverBuilder(AssistantsClient client, Toolbox toolbox) {
    this.client = Objects.requireNonNull(client, "client");
    this.toolbox = Objects.requireNonNull(toolbox, "toolbox");
  }

  /** Follows runs by streams of events instead of polling. A stream that breaks off is made up for by polling. */
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
   * How long a run is driven at most, if its server does not say that it expires earlier. Default:
   * one hour.
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

  /** The driver. */
  public RunDriver build() {
    return new RunDriver(client, toolbox, new RunNews(List.copyOf(listeners)), streaming, longest);
  }
}
