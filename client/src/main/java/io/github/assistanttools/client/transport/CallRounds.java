package io.github.assistanttools.client.transport;

import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolCallListener;
import io.github.assistanttools.runtime.ToolContext;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the calls of a drive, round by round, and counts them. */
public final class CallRounds {
  private final Toolbox toolbox;
  private final StopSignal stop;
  private final int most;
  private final AtomicInteger made = new AtomicInteger();
  private int rounds;

  /**
   * No round so far.
   *
   * @param most how many rounds there may be
   */
  public CallRounds(Toolbox toolbox, StopSignal stop, int most) {
    this.toolbox = toolbox.with(counting()).until(stop.callsGivenUp());
    this.stop = stop;
    this.most = most;
  }

  /**
   * Makes the calls of a round.
   *
   * @throws StopSignal.Stopped if the calls have been given up before
   */
  public List<ToolOutput> make(List<ToolCall> calls, RunInfo run) {
    List<ToolOutput> outputs = stop.duringCalls(() -> toolbox.callAll(calls, run));
    rounds++;
    return outputs;
  }

  /** Whether there has been the last round that is allowed. */
  public boolean areOver() {
    return rounds >= most;
  }

  /** How many rounds there have been. */
  public int rounds() {
    return rounds;
  }

  /** How many calls were made, without those whose outputs were in the journal. */
  public int callsMade() {
    return made.get();
  }

  private ToolCallListener counting() {
    return new ToolCallListener() {
      @Override
      public void started(ToolContext context) {
        made.incrementAndGet();
      }
    };
  }
}
