package io.github.assistanttools.testkit.script;

import java.util.List;

/** Replaces a language model: determines the turns of a new run. See {@link Script}. */
@FunctionalInterface
public interface Model {

  /**
   * The turns of one run, in order. After the last one the run completes.
   *
   * <p>Called once for each new run, possibly by several threads at once.
   */
  List<Turn> turns(Prompt prompt);

  /**
   * The input of a run.
   *
   * @param threadId the thread's id
   * @param runId the id of the new run
   * @param text the user's last message in the thread; empty if there is none
   */
  record Prompt(String threadId, String runId, String text) {}
}
