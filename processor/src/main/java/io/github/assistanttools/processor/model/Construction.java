package io.github.assistanttools.processor.model;

import java.util.List;
import java.util.Optional;

/** How Java code makes an object from its properties. */
public sealed interface Construction {

  /** The deprecation of this constructor, factory or these setters. */
  Deprecation deprecation();

  /** {@code new X(a, b)}. */
  record Constructor(List<Argument> arguments, Deprecation deprecation) implements Construction {
    public Constructor {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code X.of(a, b)}. */
  record Factory(String method, List<Argument> arguments, Deprecation deprecation)
      implements Construction {
    public Factory {
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
