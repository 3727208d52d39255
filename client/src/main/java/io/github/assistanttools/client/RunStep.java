package io.github.assistanttools.client;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A step of a run. What the server leaves out of it is an empty text.
 *
 * @param id its id
 * @param type {@code message_creation} or {@code tool_calls}; an open set
 * @param status such as {@code in_progress} or {@code completed}; an open set
 * @param calls its calls of functions, if it has any. Unmodifiable
 * @param json the document
 */
public record RunStep(String id, String type, String status, List<Call> calls, String json) {

  /** Refuses nulls. */
  public RunStep {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(status, "status");
    calls = List.copyOf(calls);
    Objects.requireNonNull(json, "json");
  }

  /**
   * A call of a step.
   *
   * @param id the call's id
   * @param name of its function; empty for a tool that is none
   * @param output what was submitted for it; nothing as long as nothing was
   */
  public record Call(String id, String name, Optional<String> output) {

    /** Without the output's text, which may be personal. */
    @Override
    public String toString() {
      return "Call[" + id + ", " + name + (output.isPresent() ? ", with an output]" : "]");
    }
  }

  /** Without the document, which may hold personal data. */
  @Override
  public String toString() {
    return "RunStep[" + id + ", " + type + ", " + status + ", " + calls + "]";
  }
}
