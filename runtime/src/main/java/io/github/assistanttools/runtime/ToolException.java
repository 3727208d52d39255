package io.github.assistanttools.runtime;

/**
 * Thrown by a tool to tell the model why a call failed.
 *
 * <p>Its message is sent to the model unchanged, or cut if it is very long. Of any other exception
 * the model reads only that the tool failed. So write the message for the model, without secrets.
 */
public class ToolException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure that the model may read. */
  public ToolException(String message) {
    super(message);
  }

  /** A failure that the model may read, with a cause that it does not see. */
  public ToolException(String message, Throwable cause) {
    super(message, cause);
  }
}
