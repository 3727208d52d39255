package io.github.assistanttools;

/** How a function or property is named after the Java method, parameter or record component. */
public enum Naming {
  /** The Java name itself: {@code getHTTPStatus}. */
  AS_WRITTEN,

  /** Lower-case words joined by underscores: {@code getHTTPStatus} is {@code get_http_status}. */
  SNAKE_CASE
}
