package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.Approver;
import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.CallPolicy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * How a toolbox makes calls, as configured by its builder.
 *
 * @param contexts makes the contexts of calls
 * @param executor where tools are called; if there is none, the caller's thread
 * @param timeout of functions that have none of their own
 * @param journal remembers calls
 * @param inTime whether nothing starts after the run's time
 * @param margin how long before a run expires its time is over
 * @param clock tells whether it has expired
 * @param approver decides on calls; present if a function needs it
 * @param approvalTimeout how long to wait for its decision
 * @param patience how long calls wait for a thread of the executor while none of their batch runs
 * @param longestOutput how many characters a result may have
 */
public record Settings(
    ContextFactory contexts,
    Optional<Executor> executor,
    Optional<Duration> timeout,
    CallJournal journal,
    boolean inTime,
    Duration margin,
    Clock clock,
    Optional<Approver> approver,
    Duration approvalTimeout,
    Duration patience,
    int longestOutput) {

  /** How long one call of a function with the policy may take. */
  Optional<Duration> timeout(CallPolicy policy) {
    Optional<Duration> own = policy.timeout();
    return own.isPresent() ? own : timeout;
  }
}
