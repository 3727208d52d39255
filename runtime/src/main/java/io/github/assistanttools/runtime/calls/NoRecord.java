package io.github.assistanttools.runtime.calls;

import java.util.Optional;

/** Of a call that belongs to no run: it can't be asked for again. */
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
