package io.github.assistanttools.client.assistants;

import io.github.assistanttools.runtime.Toolbox;

/**
 * A request for a run in an existing thread: the body of {@code POST /threads/{thread_id}/runs}.
 * Immutable.
 */
public final class RunRequest {
  private static final String MESSAGES = "additional_messages";

  private final RequestFields fields;

  private RunRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** A run of an assistant with its own settings. */
  public static RunRequest of(String assistantId) {
    return new RunRequest(RequestFields.of(assistantId));
  }

  /** With these instructions instead of the assistant's. */
  public RunRequest withInstructions(String instructions) {
    return new RunRequest(fields.withText("instructions", instructions));
  }

  /** With instructions that are appended to the assistant's. */
  public RunRequest withAdditionalInstructions(String instructions) {
    return new RunRequest(fields.withText("additional_instructions", instructions));
  }

  /** With this model instead of the assistant's. */
  public RunRequest withModel(String model) {
    return new RunRequest(fields.withText("model", model));
  }

  /**
   * With these functions instead of the assistant's tools. {@link #withTool} adds the server's own
   * tools.
   *
   * @throws IllegalArgumentException if functions were set already, if {@code tools} was set as
   *     JSON, or if there would be more than 128 tools
   */
  public RunRequest withTools(Toolbox toolbox) {
    return new RunRequest(fields.withTools(toolbox));
  }

  /**
   * With a tool of the server's own, such as {@code {"type":"file_search"}} or {@code
   * {"type":"code_interpreter"}}, in addition to the functions of {@link #withTools} and other such
   * tools. All of them replace the assistant's tools.
   *
   * @param json a JSON object
   * @throws IllegalArgumentException if it is not a JSON object, if {@code tools} was set as JSON,
   *     or if there would be more than 128 tools
   */
  public RunRequest withTool(String json) {
    return new RunRequest(fields.withTool(json));
  }

  /**
   * With a further message, which is added to the thread before the run begins.
   *
   * @param role {@code user} or {@code assistant}
   */
  public RunRequest withMessage(String role, String content) {
    if (fields.values().containsKey(MESSAGES)) {
      throw new IllegalArgumentException(MESSAGES + " was set as JSON; put this message there");
    }
    return new RunRequest(fields.withMessage(role, content));
  }

  /** With a metadata pair; a run can have sixteen. */
  public RunRequest withMetadata(String name, String text) {
    return new RunRequest(fields.withMetadata(name, text));
  }

  /**
   * With any other field of the request. It replaces a field of the same name that was set in this
   * way.
   *
   * @param json its value
   * @throws IllegalArgumentException if that is not one JSON value, or if the field was set, or can
   *     only be set, by its own method; conversely, such a method refuses a field that was set here
   */
  public RunRequest with(String name, String json) {
    if (name.equals(MESSAGES) && !fields.messages().isEmpty()) {
      throw new IllegalArgumentException(
          MESSAGES + " already holds messages that were added one by one");
    }
    return new RunRequest(fields.with(name, json));
  }

  String json(boolean stream) {
    return fields.json(stream, json -> fields.writeMessages(json, MESSAGES));
  }

  boolean hasRoomForMetadata() {
    return fields.hasRoomForMetadata();
  }

  /** Without the values, which may be personal. */
  @Override
  public String toString() {
    return "RunRequest" + fields.values().keySet();
  }
}
