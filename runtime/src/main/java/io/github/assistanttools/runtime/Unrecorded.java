package io.github.assistanttools.runtime;

import java.util.Optional;

/** Keeps nothing: for calls that belong to no run, which nobody asks for again. */
enum Unrecorded implements CallJournal {
  INSTANCE;

  private static final Entry BEGUN = new Begun();

  @Override
  public Optional<ToolOutput> find(String runId, ToolCall call) {
    return Optional.empty();
  }

  @Override
  public Entry begin(String runId, ToolCall call, boolean repeatable) {
    return BEGUN;
  }

  @Override
  public ToolOutput finish(String runId, ToolOutput output) {
    return output;
  }
}
