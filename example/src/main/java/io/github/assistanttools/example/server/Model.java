package io.github.assistanttools.example.server;

import java.util.List;

/** Stands in for a language model: says what a new run will go through. A {@link Script} is one. */
@FunctionalInterface
public interface Model {

  /**
   * The turns of one run, first to last. When all are over the run completes.
   *
   * <p>Asked once for each new run, possibly by several threads at once.
   */
  List<Turn> turns(Prompt prompt);

  /**
   * What a run starts from.
   *
   * @param threadId the thread's id
   * @param runId the id of the new run
   * @param text what the user said last in the thread; empty if nothing
   */
  record Prompt(String threadId, String runId, String text) {}
}
