package io.github.assistanttools;

/**
 * How the name of a function or property is derived from the name of the Java method, parameter or
 * record component.
 */
public enum Naming {
  /** The Java name, unchanged: {@code getHTTPStatus}. */
  AS_WRITTEN,

  /** Lower-case words joined by underscores: {@code getHTTPStatus} is {@code get_http_status}. */
  SNAKE_CASE
}
