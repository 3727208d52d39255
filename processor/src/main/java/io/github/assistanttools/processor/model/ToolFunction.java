package io.github.assistanttools.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One abstract method of a tool interface.
 *
 * @param javaName the method's name
 * @param name the function's name, and where that is decided
 * @param thrown the exceptions the method declares
 * @param generic whether it has type parameters of its own
 * @param deprecation the deprecation of the method
 */
public record ToolFunction(
    String javaName,
    Located name,
    Optional<Located> description,
    List<Parameter> parameters,
    Result result,
    List<JavaType> thrown,
    Optional<Policy> policy,
    boolean generic,
    Deprecation deprecation,
    Site site) {

  public ToolFunction {
    parameters = List.copyOf(parameters);
    thrown = List.copyOf(thrown);
  }

  /** The parameters the model fills in. */
  public List<Member> arguments() {
    return parameters.stream()
        .filter(Parameter.Argument.class::isInstance)
        .map(parameter -> ((Parameter.Argument) parameter).member())
        .toList();
  }

  /** The types of its arguments and of its result. */
  public Stream<JsonType> types() {
    return Stream.concat(arguments().stream().map(Member::type), result.type().stream());
  }
}
