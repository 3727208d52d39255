package io.github.assistanttools.testkit.script;

/** Whether a model makes calls, as a request says. */
public enum ToolChoice {

  /** There are no tools, or none may be called. */
  NONE,

  /** The script decides. */
  AUTO,

  /** A call is forced; a real model then makes one in each response. */
  REQUIRED;

  /**
   * @param word the choice in the protocol; empty for a choice of one function
   */
  public static ToolChoice of(boolean hasTools, String word) {
    if (!hasTools || word.equals("none")) {
      return NONE;
    }
    return word.equals("auto") ? AUTO : REQUIRED;
  }
}
