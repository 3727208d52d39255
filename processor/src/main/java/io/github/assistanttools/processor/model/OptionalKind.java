package io.github.assistanttools.processor.model;

import java.util.Arrays;
import java.util.Optional;

/** The four optional classes of the JDK. */
public enum OptionalKind {
  OBJECT("Optional", "optional"),
  INT("OptionalInt", "optionalInt"),
  LONG("OptionalLong", "optionalLong"),
  DOUBLE("OptionalDouble", "optionalDouble");

  private final String simpleName;
  private final String writer;

  OptionalKind(String simpleName, String writer) {
    this.simpleName = simpleName;
    this.writer = writer;
  }

  /** The kind of a class, by its qualified name. */
  public static Optional<OptionalKind> of(String qualifiedName) {
    return Arrays.stream(values())
        .filter(kind -> qualifiedName.equals("java.util." + kind.simpleName))
        .findFirst();
  }

  /** The scalar inside, unless the class is generic. */
  public Optional<ScalarKind> scalar() {
    return switch (this) {
      case OBJECT -> Optional.empty();
      case INT -> Optional.of(PlainKind.INT.row());
      case LONG -> Optional.of(PlainKind.LONG.row());
      case DOUBLE -> Optional.of(PlainKind.DOUBLE.row());
    };
  }

  /** The method of {@code ResultWriter}. */
  public String writer() {
    return writer;
  }
}
