package io.github.assistanttools.processor.model;

import java.util.List;
import java.util.Optional;

/** How Java code makes an object from its properties. */
public sealed interface Construction {

  /** The deprecation of this constructor, factory or these setters. */
  Deprecation deprecation();

  /**
   * {@code new X(a, b)} or {@code X.of(a, b)}.
   *
   * @param factory the method; empty for a constructor
   */
  record Call(Optional<String> factory, List<Argument> arguments, Deprecation deprecation)
      implements Construction {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code new X()}, then set each property by its {@link Access}. */
  record Setters(Deprecation deprecation) implements Construction {}

  /**
   * One argument of a constructor or factory.
   *
   * @param member the property; empty where JSON has none for it, and Java's zero or null is passed
   */
  record Argument(JavaType java, Optional<Member> member) {}
}
