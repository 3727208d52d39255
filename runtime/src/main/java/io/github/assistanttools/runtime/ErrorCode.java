package io.github.assistanttools.runtime;

/** Why a call has no result. An output that reports a failure names one of these. */
public enum ErrorCode {
  /** The arguments are not a JSON text, or exceed the limits. */
  MALFORMED_JSON("malformed_json"),

  /** The arguments are JSON, but not what the function's parameters allow. */
  INVALID_ARGUMENTS("invalid_arguments"),

  /** No function has the name that was called. */
  UNKNOWN_FUNCTION("unknown_function"),

  /** The tool threw an exception. */
  TOOL_FAILED("tool_failed"),

  /** The tool took longer than it may. */
  TIMED_OUT("timed_out"),

  /** The call was not made because it may not be. */
  DENIED("denied"),

  /** The call was not made, or not finished, because the run was given up. */
  CANCELLED("cancelled"),

  /** The tool was called, and its result is longer than an output may be. */
  OUTPUT_TOO_LARGE("output_too_large"),

  /**
   * The call may have been made: it was begun and its outcome is not known, or the journal can't be
   * asked.
   */
  OUTCOME_UNKNOWN("outcome_unknown");

  private final String wireName;

  ErrorCode(String wireName) {
    this.wireName = wireName;
  }

  /** The code as the model reads it, such as {@code invalid_arguments}. */
  public String wireName() {
    return wireName;
  }
}
