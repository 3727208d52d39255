package io.github.assistanttools.client.assistants;

import io.github.assistanttools.runtime.Toolbox;

/**
 * A request for a new thread and a run in it: the body of {@code POST /threads/runs}. Immutable.
 */
public final class ThreadRunRequest {
  private static final String THREAD = "thread";

  private final RequestFields fields;

  private ThreadRunRequest(RequestFields fields) {
    this.fields = fields;
  }

  /** A run of an assistant with its own settings, in an empty thread. */
  public static ThreadRunRequest of(String assistantId) {
    return new ThreadRunRequest(RequestFields.of(assistantId));
  }

  /** With these instructions instead of the assistant's. */
  public ThreadRunRequest withInstructions(String instructions) {
    return new ThreadRunRequest(fields.withText("instructions", instructions));
  }

  /** With this model instead of the assistant's. */
  public ThreadRunRequest withModel(String model) {
    return new ThreadRunRequest(fields.withText("model", model));
  }

  /**
   * With these functions instead of the assistant's tools. {@link #withTool} adds the server's own
   * tools.
   *
   * @throws IllegalArgumentException if functions were set already, if {@code tools} was set as
   *     JSON, or if there would be more than 128 tools
   */
  public ThreadRunRequest withTools(Toolbox toolbox) {
    return new ThreadRunRequest(fields.withTools(toolbox));
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
  public ThreadRunRequest withTool(String json) {
    return new ThreadRunRequest(fields.withTool(json));
  }

  /**
   * With a further message in the thread.
   *
   * @param role {@code user} or {@code assistant}
   */
  public ThreadRunRequest withMessage(String role, String content) {
    if (fields.values().containsKey(THREAD)) {
      throw new IllegalArgumentException(THREAD + " was set as JSON; put this message there");
    }
    return new ThreadRunRequest(fields.withMessage(role, content));
  }

  /** With a metadata pair of the run; it can have sixteen. */
  public ThreadRunRequest withMetadata(String name, String text) {
    return new ThreadRunRequest(fields.withMetadata(name, text));
  }

  /**
   * With any other field of the request. It replaces a field of the same name that was set in this
   * way.
   *
   * @param json its value
   * @throws IllegalArgumentException if that is not one JSON value, or if the field was set, or can
   *     only be set, by its own method; conversely, such a method refuses a field that was set here
   */
  public ThreadRunRequest with(String name, String json) {
    if (name.equals(THREAD) && !fields.messages().isEmpty()) {
      throw new IllegalArgumentException(
          THREAD + " already holds messages that were added one by one");
    }
    return new ThreadRunRequest(fields.with(name, json));
  }

  String json(boolean stream) {
    return fields.json(
        stream,
        json -> {
          json.writeObjectPropertyStart(THREAD);
          fields.writeMessages(json, "messages");
          json.writeEndObject();
        });
  }

  /** Without the values, which may be personal. */
  @Override
  public String toString() {
    return "ThreadRunRequest" + fields.values().keySet();
  }
}
