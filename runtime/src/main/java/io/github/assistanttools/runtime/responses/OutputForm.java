package io.github.assistanttools.runtime.responses;

/** How the outputs of calls are written into their items. Each of them is a JSON string. */
public enum OutputForm {
  /**
   * The string contains the output as it is: a bare text, or JSON. The definitions have no {@code
   * output_schema}. Every server accepts this.
   */
  TEXT,

  /**
   * The string always contains JSON, so a bare text is quoted, and the definitions have an {@code
   * output_schema}, for programs of the model that parse outputs. Some compatible servers refuse
   * definitions with it.
   */
  JSON
}
