package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.http.Redaction;
import io.github.assistanttools.client.transport.DisplayName;
import io.github.assistanttools.runtime.MalformedRunException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A step of a run. A text that the server leaves out of it is empty. */
public final class RunStep {
  private static final int MOST_SHOWN = 10;

  private final String id;
  private final String type;
  private final String status;
  private final List<Call> calls;
  private final String json;

  RunStep(String id, String type, String status, List<Call> calls, String json) {
    this.id = id;
    this.type = type;
    this.status = status;
    this.calls = List.copyOf(calls);
    this.json = json;
  }

  /** A call of a step. */
  public static final class Call {
    private final String id;
    private final String name;
    private final Optional<String> output;

    private Call(String id, String name, Optional<String> output) {
      this.id = Objects.requireNonNull(id, "id");
      this.name = Objects.requireNonNull(name, "name");
      this.output = Objects.requireNonNull(output, "output");
    }

    /** A call with these values; its name may be empty. */
    public static Call of(String id, String name, Optional<String> output) {
      return new Call(id, name, output);
    }

    /** The call's id. */
    public String id() {
      return id;
    }

    /** The name of its function; empty for a tool that is not a function. */
    public String name() {
      return name;
    }

    /** The submitted output; empty before an output is submitted. */
    public Optional<String> output() {
      return output;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Call that
          && id.equals(that.id)
          && name.equals(that.name)
          && output.equals(that.output);
    }

    @Override
    public int hashCode() {
      return Objects.hash(id, name, output);
    }

    /** Without the output's text, which may be personal. */
    @Override
    public String toString() {
      return "Call["
          + DisplayName.of(id)
          + ", "
          + DisplayName.of(name)
          + (output.isPresent() ? ", with an output]" : "]");
    }
  }

  /**
   * Reads a step.
   *
   * @throws MalformedRunException if it is not a JSON object
   */
  public static RunStep of(String json) {
    return StepReader.read(json);
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** Its type, {@code message_creation} or {@code tool_calls}; an open set. */
  public String type() {
    return type;
  }

  /** Its status, such as {@code in_progress} or {@code completed}; an open set. */
  public String status() {
    return status;
  }

  /** Its calls of functions, if it has any. Unmodifiable. */
  public List<Call> calls() {
    return calls;
  }

  /** The document. */
  public String json() {
    return json;
  }

  /** This step without the secrets that the server may have repeated in its type or status. */
  RunStep masked(Redaction redaction) {
    return new RunStep(id, redaction.mask(type), redaction.mask(status), calls, json);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RunStep that
        && id.equals(that.id)
        && type.equals(that.type)
        && status.equals(that.status)
        && calls.equals(that.calls)
        && json.equals(that.json);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, type, status, calls, json);
  }

  /**
   * Without the document, which may contain personal data; with the first calls only, if there are
   * many.
   */
  @Override
  public String toString() {
    String shown =
        calls.size() <= MOST_SHOWN
            ? calls.toString()
            : calls.subList(0, MOST_SHOWN) + " and " + (calls.size() - MOST_SHOWN) + " more";
    return "RunStep["
        + DisplayName.of(id)
        + ", "
        + DisplayName.of(type)
        + ", "
        + DisplayName.of(status)
        + ", "
        + shown
        + "]";
  }
}
