package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.Approver;
import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.CallPolicy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * The settings of a toolbox, as configured by its builder.
 *
 * @param contexts creates the contexts of calls
 * @param executor runs tools; if there is none, the caller's thread does
 * @param timeout the timeout of functions that have none of their own
 * @param journal records calls
 * @param inTime whether the expiry of the run is observed
 * @param margin how long before its expiry a run's deadline passes
 * @param clock the clock that is compared with the expiry
 * @param approver decides on calls; present if a function needs approval
 * @param approvalTimeout how long to wait for its decision
 * @param threadWait how long calls wait for a thread of the executor while no call of their batch
 *     runs
 * @param longestOutput the largest number of characters of a result
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
    Duration threadWait,
    int longestOutput) {

  /** The longest time that one call of a function with the policy may take. */
  Optional<Duration> timeout(CallPolicy policy) {
    Optional<Duration> own = policy.timeout();
    return own.isPresent() ? own : timeout;
  }
}
