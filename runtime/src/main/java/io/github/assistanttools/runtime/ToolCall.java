package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.internal.Texts;
import java.util.Objects;

/**
 * One call that the model wants to be made.
 *
 * @param id the call id, which the output refers to
 * @param name the function's name as the model wrote it; there may be no such function
 * @param arguments JSON text as the model wrote it; it may be anything
 */
public record ToolCall(String id, String name, String arguments) {

  /** Refuses nulls. */
  public ToolCall {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(arguments, "arguments");
  }

  /**
   * On one line, id and name in quotes, escaped and cut if they are odd. Without the arguments:
   * they may hold personal data, and this text ends up in logs.
   */
  @Override
  public String toString() {
    return "ToolCall[id="
        + Texts.named(id)
        + ", name="
        + Texts.named(name)
        + ", arguments="
        + arguments.length()
        + " characters]";
  }
}
