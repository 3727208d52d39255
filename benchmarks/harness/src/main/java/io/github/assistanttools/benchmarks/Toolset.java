package io.github.assistanttools.benchmarks;

/** A contestant, ready for calls. */
public interface Toolset {

  /**
   * The definitions of the functions, as the JSON array that an assistant or a run is created with.
   */
  String tools();

  /**
   * Makes one call.
   *
   * @param arguments the text the model sent
   * @return the text the model receives
   */
  String call(String function, String arguments);

  /**
   * Makes the calls of a run.
   *
   * @param run the run as the server sent it
   * @return the body of {@code submit_tool_outputs}
   */
  byte[] answer(byte[] run);
}
