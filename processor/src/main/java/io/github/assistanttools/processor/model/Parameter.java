package io.github.assistanttools.processor.model;

/** A parameter of a tool method. */
public sealed interface Parameter {

  /** One the model fills in. */
  record Argument(Member member) implements Parameter {
    public Argument {
      member = member.asArgument();
    }
  }

  /** One the toolbox fills in with the context of the call; hidden from the model. */
  record Context(String javaName) implements Parameter {}
}
