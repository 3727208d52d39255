package io.github.assistanttools.client;

import io.github.assistanttools.client.http.Redaction;
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

  private static final int MOST_SHOWN = 10;

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
      return "Call["
          + Shown.name(id)
          + ", "
          + Shown.name(name)
          + (output.isPresent() ? ", with an output]" : "]");
    }
  }

  /** This step without the secrets that the server may have repeated as its type or status. */
  RunStep masked(Redaction redaction) {
    return new RunStep(id, redaction.mask(type), redaction.mask(status), calls, json);
  }

  /**
   * Without the document, which may hold personal data; with its first calls only, if there are
   * many.
   */
  @Override
  public String toString() {
    String shown =
        calls.size() <= MOST_SHOWN
            ? calls.toString()
            : calls.subList(0, MOST_SHOWN) + " and " + (calls.size() - MOST_SHOWN) + " more";
    return "RunStep["
        + Shown.name(id)
        + ", "
        + Shown.name(type)
        + ", "
        + Shown.name(status)
        + ", "
        + shown
        + "]";
  }
}
