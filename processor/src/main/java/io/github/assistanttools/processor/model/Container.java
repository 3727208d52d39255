package io.github.assistanttools.processor.model;

import java.util.Map;
import java.util.Optional;

/** The Java type for the elements of a JSON array. */
public enum Container {
  LIST("list"),
  SET("set"),
  SORTED_SET("sortedSet"),
  ARRAY("array");

  private static final Map<String, Container> BY_JAVA_NAME =
      Map.of(
          "java.util.List", LIST,
          "java.util.Collection", LIST,
          "java.lang.Iterable", LIST,
          "java.util.SequencedCollection", LIST,
          "java.util.Set", SET,
          "java.util.SortedSet", SORTED_SET);

  private final String reader;

  Container(String reader) {
    this.reader = reader;
  }

  /** The container a generic interface of the JDK stands for. */
  public static Optional<Container> of(String qualifiedName) {
    return Optional.ofNullable(BY_JAVA_NAME.get(qualifiedName));
  }

  /** The method of {@code ArgumentReader}. */
  public String reader() {
    return reader;
  }

  /** The method of {@code ResultWriter}. */
  public String writer() {
    return this == ARRAY ? "array" : "list";
  }

  /** Whether an element may stand in it only once. */
  public boolean distinct() {
    return this == SET || this == SORTED_SET;
  }
}
