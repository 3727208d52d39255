package io.github.assistanttools.runtime.calls;

import java.util.Optional;

/**
 * The state and outcome of one call, shared by the thread of the executor that makes it and the one
 * that called the toolbox. Each transition is atomic.
 */
final class GuardedState extends ConfinedState {
  GuardedState(String callId, boolean recorded) {
    super(callId, recorded);
  }

  @Override
  synchronized CallState state() {
    return super.state();
  }

  @Override
  synchronized boolean seenElsewhere() {
    return super.seenElsewhere();
  }

  @Override
  synchronized Optional<Outcome> asking() {
    return super.asking();
  }

  @Override
  synchronized Optional<Outcome> begun() {
    return super.begun();
  }

  @Override
  synchronized void waiting() {
    super.waiting();
  }

  @Override
  synchronized Progress elsewhere() {
    return super.elsewhere();
  }

  @Override
  synchronized Outcome known(Outcome said) {
    return super.known(said);
  }

  @Override
  synchronized Optional<Outcome> settling() {
    return super.settling();
  }

  @Override
  synchronized boolean ended(Outcome with) {
    return super.ended(with);
  }
}
