package io.github.assistanttools.runtime.assistants;

import java.util.regex.Pattern;

/** The run requires something else than the outputs of function calls, such as an approval. */
public final class UnsupportedActionException extends RunException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_QUOTED = 64;

  // Words as in submit_tool_approval, submitToolApproval or mcp.approval-v2. A server can put
  // anything there,
  // even the key that it was sent: keys have digits among their letters, or a long row of capitals
  // or hexadecimal
  // digits, and words have neither.
  private static final Pattern WORDS =
      Pattern.compile(
          "[A-Z]?[a-z]{1,20}(?:[A-Z][a-z]{1,20}|[_.-][A-Z]?[a-z]{1,20}){0,9}(?:[_.-]v?[0-9]{1,2})?");

  private final String type;

  UnsupportedActionException(String type) {
    super("the run requires " + named(type) + ", which must be answered elsewhere");
    this.type = type;
  }

  /**
   * The type of the required action, as the run names it; the message quotes it only if it is plain
   * words.
   */
  public String type() {
    return type;
  }

  private static String named(String type) {
    // A key of random letters passes for words by chance only, and the longer it is the less.
    return type.length() <= LONGEST_QUOTED && WORDS.matcher(type).matches()
        ? "the action \"" + type + "\""
        : "an action of another type";
  }
}
