package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.internal.Texts;
import java.util.Objects;

/**
 * A function call that the model requests. Equal by value.
 *
 * <p>A class rather than a record, so that details of further protocols can be added without
 * breaking code that constructs calls. Every protocol has these three parts.
 */
public final class ToolCall {
  private final String id;
  private final String name;
  private final String arguments;

  /**
   * A call.
   *
   * @param id the call id, which the output refers to
   * @param name the function's name as the model wrote it; there may be no such function
   * @param arguments JSON text as the model wrote it; it may be anything
   */
  public ToolCall(String id, String name, String arguments) {
    this.id = Objects.requireNonNull(id, "id");
    this.name = Objects.requireNonNull(name, "name");
    this.arguments = Objects.requireNonNull(arguments, "arguments");
  }

  /** The call id, which the output refers to. */
  public String id() {
    return id;
  }

  /** The function's name as the model wrote it; there may be no such function. */
  public String name() {
    return name;
  }

  /** JSON text as the model wrote it; it may be anything. */
  public String arguments() {
    return arguments;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ToolCall that
        && id.equals(that.id)
        && name.equals(that.name)
        && arguments.equals(that.arguments);
  }

  @Override
  public int hashCode() {
    return (id.hashCode() * 31 + name.hashCode()) * 31 + arguments.hashCode();
  }

  /**
   * On one line. Id and name are quoted, and escaped or cut if necessary. The arguments are left
   * out: they may contain personal data, and this text appears in logs.
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
