package io.github.assistanttools.runtime;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * How a toolbox makes calls.
 *
 * @param executor where tools are called; if there is none, the caller's thread
 * @param timeout of functions that have none of their own
 * @param margin how long before a run expires its time is over
 * @param clock tells whether it has expired
 * @param approver whom to ask; present if a function needs it
 * @param approvalTimeout how long to wait for its answer
 * @param patience how long calls wait for a thread of the executor while none of their batch runs
 * @param listeners who is told of calls
 */
record Settings(
    Optional<Executor> executor,
    Optional<Duration> timeout,
    Duration margin,
    Clock clock,
    Optional<Approver> approver,
    Duration approvalTimeout,
    Duration patience,
    List<ToolCallListener> listeners) {

  /** How long one call of the function may take. */
  Optional<Duration> timeout(FunctionDefinition function) {
    return function.policy().timeout().or(() -> timeout);
  }
}
