package io.github.assistanttools.runtime;

/** Why a call has no result. An output that reports a failure names one of these. */
public enum ErrorCode {
  /** The arguments are not JSON text, or exceed the limits. */
  MALFORMED_JSON("malformed_json"),

  /** The arguments are JSON, but do not match the function's parameters. */
  INVALID_ARGUMENTS("invalid_arguments"),

  /** There is no function with this name. */
  UNKNOWN_FUNCTION("unknown_function"),

  /** The tool threw an exception. */
  TOOL_FAILED("tool_failed"),

  /** The tool exceeded its time limit. */
  TIMED_OUT("timed_out"),

  /** The call was refused and not made. */
  DENIED("denied"),

  /** The run was given up before the call ended, or its deadline passed before the call began. */
  CANCELLED("cancelled"),

  /** The tool was called, but its result is longer than an output may be. */
  OUTPUT_TOO_LARGE("output_too_large"),

  /**
   * The tool was called and has returned, but its result has no JSON form, or one that its schema
   * does not admit.
   */
  RESULT_INVALID("result_invalid"),

  /**
   * The call may have been made: it was begun and its outcome is unknown, or the journal is
   * unavailable.
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
