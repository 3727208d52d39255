package io.github.assistanttools.testkit.script;

import java.util.List;

/** Replaces a language model: determines the turns of a new run. See {@link Script}. */
@FunctionalInterface
public interface Model {

  /**
   * The turns of one run, in order. After the last one the run completes.
   *
   * <p>Called once for each new run, possibly by several threads at once. Where the server keeps no
   * state between requests (Chat Completions, Messages, and responses that refer to no earlier one)
   * it is called for each request, and must return the same turns for the same text.
   */
  List<Turn> turns(Prompt prompt);

  /**
   * The input of a run.
   *
   * @param threadId the id of the thread or conversation; empty if there is none
   * @param runId the id of the new run, response, completion or message
   * @param text the user's last message; empty if there is none
   */
  record Prompt(String threadId, String runId, String text) {}
}
