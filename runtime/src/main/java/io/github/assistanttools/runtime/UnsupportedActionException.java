package io.github.assistanttools.runtime;

import java.util.regex.Pattern;

/**
 * The run requires an action other than the outputs of function calls, such as an approval. No call
 * was made.
 */
public final class UnsupportedActionException extends RunException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_QUOTED = 64;

  // Words as in submit_tool_approval, submitToolApproval or mcp.approval-v2. A server may put any
  // text there, even the API key that it received. A key has digits between letters, or a long
  // sequence of capitals or hexadecimal digits; words have neither.
  private static final Pattern WORDS =
      Pattern.compile(
          "[A-Z]?[a-z]{1,20}(?:[A-Z][a-z]{1,20}|[_.-][A-Z]?[a-z]{1,20}){0,9}(?:[_.-]v?[0-9]{1,2})?");

  private final String type;

  /**
   * For readers of runs; the envelopes throw it as well.
   *
   * @param type the type of the required action, as the run names it
   */
  public UnsupportedActionException(String type) {
    super("the run requires " + named(type) + ", which this library does not support");
    this.type = type;
  }

  /**
   * The type of the required action, as the run names it; the message quotes it only if it consists
   * of plain words.
   */
  public String type() {
    return type;
  }

  private static String named(String type) {
    // A key of random letters matches only by chance, which is less likely the longer the key is.
    return type.length() <= LONGEST_QUOTED && WORDS.matcher(type).matches()
        ? "the action \"" + type + "\""
        : "an action of another type";
  }
}
