package io.github.assistanttools.client.responses;

import io.github.assistanttools.client.transport.Listeners;
import io.github.assistanttools.runtime.Toolbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Builds a {@link ResponsesDriver}. */
public final class ResponsesDriverBuilder {
  private static final Duration DEFAULT_LONGEST = Duration.ofHours(1);
  private static final int DEFAULT_MAX_ROUNDS = 100;

  private final ResponsesClient client;
  private final Toolbox toolbox;
  private final List<ResponsesListener> listeners = new ArrayList<>();
  private boolean streaming;
  private Duration longest = DEFAULT_LONGEST;
  private int maxRounds = DEFAULT_MAX_ROUNDS;

  ResponsesDriverBuilder(ResponsesClient client, Toolbox toolbox) {
    this.client = Objects.requireNonNull(client, "client");
    this.toolbox = Objects.requireNonNull(toolbox, "toolbox");
  }

  /** Follows responses by streams of events. */
  public ResponsesDriverBuilder streaming() {
    streaming = true;
    return this;
  }

  /** Adds a listener. */
  public ResponsesDriverBuilder listener(ResponsesListener listener) {
    listeners.add(Objects.requireNonNull(listener, "listener"));
    return this;
  }

  /**
   * The longest time for which a request is driven, in total: requests and retries, waits and
   * calls. After it the drive ends with {@link ResponsesResult.End#OVERDUE}, or with an {@link
   * io.github.assistanttools.client.ApiException} if there is no response yet. Default: one hour.
   *
   * <p>For a toolbox that observes the clock, this time limits calls as well. A toolbox that
   * doesn't, and a tool that ignores interruption in the driving thread, can delay the end of the
   * drive until the tool returns.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public ResponsesDriverBuilder longest(Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("a request can't be driven for " + time);
    }
    longest = time;
    return this;
  }

  /**
   * The most rounds of calls of a request. If the model then requests more calls, they are not
   * made, and the drive ends with {@link ResponsesResult.End#TOO_MANY_ROUNDS}. Each round costs
   * tokens, and a model may call forever; the protocol's {@code max_tool_calls} does not count
   * functions. Default: 100.
   *
   * @throws IllegalArgumentException if it is less than one
   */
  public ResponsesDriverBuilder maxRounds(int rounds) {
    if (rounds < 1) {
      throw new IllegalArgumentException("at least one round, not " + rounds);
    }
    maxRounds = rounds;
    return this;
  }

  /** Builds the driver. */
  public ResponsesDriver build() {
    Listeners<ResponsesListener> all = new Listeners<>("a response", List.copyOf(listeners));
    return new ResponsesDriver(
        client, toolbox, new ResponsesSettings(all, streaming, longest, maxRounds));
  }
}
