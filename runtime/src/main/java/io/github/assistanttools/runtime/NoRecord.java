package io.github.assistanttools.runtime;

import java.util.Optional;

/** Of a call that belongs to no run: nobody asks for it again. */
enum NoRecord implements CallRecord {
  INSTANCE;

  @Override
  public Optional<Answer> find() {
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
  public boolean begun(boolean entered) {
    return entered;
  }

  @Override
  public Answer finish(Answer answer) {
    return answer;
  }

  @Override
  public Answer settle(Answer answer, boolean last) {
    return answer;
  }
}
