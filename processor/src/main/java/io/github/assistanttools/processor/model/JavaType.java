package io.github.assistanttools.processor.model;

import java.util.List;
import java.util.stream.Collectors;

/** A Java type as generated code has to spell it. */
public sealed interface JavaType {

  /** The deprecation of this type and of its type arguments. */
  default Deprecation deprecation() {
    return Deprecation.NONE;
  }

  /** {@code int}, {@code boolean} … */
  record Primitive(String keyword) implements JavaType {
    @Override
    public String toString() {
      return keyword;
    }
  }

  /**
   * A class, interface, record or enum.
   *
   * @param packageName empty for the unnamed package
   * @param simpleNames outermost first
   * @param own the deprecation of the type itself
   */
  record Declared(
      String packageName, List<String> simpleNames, List<JavaType> arguments, Deprecation own)
      implements JavaType {

    public Declared {
      simpleNames = List.copyOf(simpleNames);
      arguments = List.copyOf(arguments);
    }

    /** A type of the JDK or of the runtime that is not deprecated. */
    public static Declared of(String packageName, String simpleName, JavaType... arguments) {
      return new Declared(packageName, List.of(simpleName), List.of(arguments), Deprecation.NONE);
    }

    public Declared withArguments(List<JavaType> replacements) {
      return new Declared(packageName, simpleNames, replacements, own);
    }

    /** {@code Page<? extends Item>}, to which every {@code Page} of items is assignable. */
    public Declared anyOf() {
      return withArguments(
          arguments.stream().<JavaType>map(argument -> new Wildcard(true, argument)).toList());
    }

    public String simpleName() {
      return simpleNames.get(simpleNames.size() - 1);
    }

    /** The name with those of the classes around it, such as {@code Order.Item}. */
    public String typePath() {
      return String.join(".", simpleNames);
    }

    public String qualifiedName() {
      return packageName.isEmpty() ? typePath() : packageName + "." + typePath();
    }

    @Override
    public Deprecation deprecation() {
      return own.orAll(arguments.stream().map(JavaType::deprecation));
    }

    @Override
    public String toString() {
      return arguments.isEmpty()
          ? qualifiedName()
          : arguments.stream()
              .map(JavaType::toString)
              .collect(Collectors.joining(", ", qualifiedName() + "<", ">"));
    }
  }

  /** An array. */
  record Array(JavaType component) implements JavaType {
    @Override
    public Deprecation deprecation() {
      return component.deprecation();
    }

    @Override
    public String toString() {
      return component + "[]";
    }
  }

  /** {@code ? extends Bound} or {@code ? super Bound}; a bare {@code ?} extends Object. */
  record Wildcard(boolean upper, JavaType bound) implements JavaType {
    @Override
    public Deprecation deprecation() {
      return bound.deprecation();
    }

    @Override
    public String toString() {
      return (upper ? "? extends " : "? super ") + bound;
    }
  }
}
