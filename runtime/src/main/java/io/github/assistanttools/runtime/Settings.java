package io.github.assistanttools.runtime;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * How a toolbox makes calls.
 *
 * @param executor where tools are called; if there is none, the caller's thread
 * @param timeout of functions that have none of their own
 * @param journal remembers calls
 * @param inTime whether nothing starts after the run's time
 * @param margin how long before a run expires its time is over
 * @param clock tells whether it has expired
 * @param approver whom to ask; present if a function needs it
 * @param approvalTimeout how long to wait for its answer
 * @param patience how long calls wait for a thread of the executor while none of their batch runs
 * @param givenUp whether the calls are given up
 * @param listeners who is told of calls
 */
record Settings(
    Optional<Executor> executor,
    Optional<Duration> timeout,
    CallJournal journal,
    boolean inTime,
    Duration margin,
    Clock clock,
    Optional<Approver> approver,
    Duration approvalTimeout,
    Duration patience,
    BooleanSupplier givenUp,
    List<ToolCallListener> listeners) {

  /** Of calls that nobody gives up. No lambda: each costs a process that starts a millisecond. */
  static final BooleanSupplier NEVER =
      new BooleanSupplier() {
        @Override
        public boolean getAsBoolean() {
          return false;
        }
      };

  /** Whether calls are made in the caller's thread, in their own time, unheard and to their end. */
  boolean plain() {
    return executor.isEmpty() && timeout.isEmpty() && listeners.isEmpty() && givenUp == NEVER;
  }

  Settings with(ToolCallListener listener) {
    List<ToolCallListener> more = Stream.concat(listeners.stream(), Stream.of(listener)).toList();
    return new Settings(
        executor,
        timeout,
        journal,
        inTime,
        margin,
        clock,
        approver,
        approvalTimeout,
        patience,
        givenUp,
        more);
  }

  Settings until(AtomicBoolean flag) {
    BooleanSupplier either = () -> flag.get() || givenUp.getAsBoolean();
    return new Settings(
        executor,
        timeout,
        journal,
        inTime,
        margin,
        clock,
        approver,
        approvalTimeout,
        patience,
        either,
        listeners);
  }

  /** How long one call of a function with the policy may take. */
  Optional<Duration> timeout(CallPolicy policy) {
    Optional<Duration> own = policy.timeout();
    return own.isPresent() ? own : timeout;
  }
}
