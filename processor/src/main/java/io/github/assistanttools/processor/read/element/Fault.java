package io.github.assistanttools.processor.read.element;

import java.util.Optional;

/**
 * Why something cannot be used.
 *
 * @param fact a clause that begins with its verb, such as {@code declares an exception}
 */
public record Fault(String fact, String wayOut) {

  public static Optional<Fault> of(String fact, String wayOut) {
    return Optional.of(new Fault(fact, wayOut));
  }

  /** The same fault of a type that the user cannot change. */
  public Fault elsewhere() {
    return new Fault(fact, "use a type of your own in its place");
  }

  /** The same as a clause of a longer sentence. */
  public Fault of(String subject) {
    return new Fault(subject + fact, wayOut);
  }
}
