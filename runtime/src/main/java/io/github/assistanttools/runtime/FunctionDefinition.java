package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.internal.Texts;
import java.util.Objects;
import java.util.Optional;

/**
 * A function as the model is told of it, free of any wire protocol. Equal by value.
 *
 * @param name the name by which the model calls it
 * @param description what it does and when to use it
 * @param parameters the JSON Schema of its arguments, as compact JSON text
 * @param strict whether that schema is made for strict mode
 * @param result the JSON Schema of its result, as compact JSON text, if it has one
 * @param policy how it may be called; not sent to the model by every protocol
 */
public record FunctionDefinition(
    String name,
    String description,
    String parameters,
    boolean strict,
    Optional<String> result,
    CallPolicy policy) {

  /** Refuses nulls and drops the white space between the tokens of the schemas. */
  public FunctionDefinition {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    parameters = CompactJson.of(parameters);
    result = result.isPresent() ? Optional.of(CompactJson.of(result.get())) : result;
    Objects.requireNonNull(policy, "policy");
  }

  /**
   * A definition without a result schema and with the default policy.
   *
   * @param parameters the schema's JSON text, in pieces where it is longer than the 65,535 bytes
   *     that a string constant of a class file can hold
   */
  public static FunctionDefinition of(
      String name, String description, boolean strict, String... parameters) {
    return new FunctionDefinition(
        name,
        description,
        String.join("", parameters),
        strict,
        Optional.empty(),
        CallPolicy.DEFAULT);
  }

  /**
   * On one line, the name in quotes, escaped and cut if it is odd, and of the other texts only
   * their lengths.
   */
  @Override
  public String toString() {
    return "FunctionDefinition[name="
        + Texts.named(name)
        + ", description="
        + description.length()
        + " characters, parameters="
        + parameters.length()
        + " characters, strict="
        + strict
        + ", result="
        + result.map(schema -> schema.length() + " characters").orElse("none")
        + ", policy="
        + policy
        + "]";
  }

  /** This definition with the schema of its result, in pieces as in {@link #of}. */
  public FunctionDefinition withResult(String... schema) {
    return new FunctionDefinition(
        name, description, parameters, strict, Optional.of(String.join("", schema)), policy);
  }

  /** This definition with another policy. */
  public FunctionDefinition withPolicy(CallPolicy other) {
    return new FunctionDefinition(name, description, parameters, strict, result, other);
  }
}
