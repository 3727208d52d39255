package io.github.assistanttools.runtime.assistants;

import io.github.assistanttools.runtime.internal.Texts;

/** The run requires something else than the outputs of function calls, such as an approval. */
public final class UnsupportedActionException extends RunException {
  private static final long serialVersionUID = 1L;

  private final String type;

  UnsupportedActionException(String type) {
    super("the run requires the action " + Texts.quoted(type) + ", which must be answered elsewhere");
    this.type = type;
  }

  /** The type of the required action, as the run names it. */
  public String type() {
    return type;
  }
}
