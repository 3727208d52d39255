package io.github.assistanttools.runtime.calls;

import java.util.Optional;

/** The record of a call without a run, which can't be requested again. */
enum NoRecord implements CallRecord {
  INSTANCE;

  @Override
  public boolean exists() {
    return false;
  }

  @Override
  public Optional<Outcome> find() {
    return Optional.empty();
  }

  @Override
  public Optional<Progress> look() {
    return Optional.empty();
  }

  @Override
  public Optional<Progress> begin() {
    return Optional.empty();
  }

  @Override
  public Outcome settle(Outcome notMade, boolean last, boolean seenElsewhere) {
    return notMade;
  }

  @Override
  public Outcome finish(Outcome outcome) {
    return outcome;
  }
}
