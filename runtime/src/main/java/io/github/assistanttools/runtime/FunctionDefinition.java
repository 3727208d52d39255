package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.internal.CompactJson;
import io.github.assistanttools.runtime.internal.Texts;
import java.util.Objects;
import java.util.Optional;

/** A function as described to the model, independent of any wire protocol. Equal by value. */
public final class FunctionDefinition {
  private final String name;
  private final String description;
  private final String parameters;
  private final String plainParameters;
  private final boolean strict;
  private final Optional<String> result;
  private final CallPolicy policy;

  private FunctionDefinition(
      String name,
      String description,
      String parameters,
      String plainParameters,
      boolean strict,
      Optional<String> result,
      CallPolicy policy) {
    this.name = Objects.requireNonNull(name, "name");
    this.description = Objects.requireNonNull(description, "description");
    this.parameters = parameters;
    this.plainParameters = plainParameters;
    this.strict = strict;
    this.result = result;
    this.policy = Objects.requireNonNull(policy, "policy");
  }

  /**
   * A definition without a result schema and with the default policy. Its plain parameters are its
   * parameters.
   *
   * @param name the name by which the model calls the function
   * @param description what it does and when to use it
   * @param strict whether the schema conforms to OpenAI's strict mode
   * @param parameters the JSON Schema of the arguments, in pieces if it exceeds the 65,535 bytes of
   *     a string constant in a class file; white space between tokens is removed
   */
  public static FunctionDefinition of(
      String name, String description, boolean strict, String... parameters) {
    String schema = joined(parameters);
    return new FunctionDefinition(
        name, description, schema, schema, strict, Optional.empty(), CallPolicy.DEFAULT);
  }

  /**
   * This definition with its parameters in plain JSON Schema 2020-12 besides, in pieces as in
   * {@link #of}. Both schemas must describe arguments that the function accepts.
   */
  public FunctionDefinition withPlainParameters(String... schema) {
    return new FunctionDefinition(
        name, description, parameters, joined(schema), strict, result, policy);
  }

  /** This definition with the schema of its result, in pieces as in {@link #of}. */
  public FunctionDefinition withResult(String... schema) {
    return new FunctionDefinition(
        name,
        description,
        parameters,
        plainParameters,
        strict,
        Optional.of(joined(schema)),
        policy);
  }

  /** This definition with another policy. */
  public FunctionDefinition withPolicy(CallPolicy other) {
    return new FunctionDefinition(
        name, description, parameters, plainParameters, strict, result, other);
  }

  /** The name by which the model calls the function. */
  public String name() {
    return name;
  }

  /** What the function does and when to use it. */
  public String description() {
    return description;
  }

  /** The JSON Schema of the arguments, as compact JSON text. */
  public String parameters() {
    return parameters;
  }

  /**
   * The JSON Schema of the arguments in the plain dialect, 2020-12, as compact JSON text: what is
   * optional may be absent or null, and bounds, defaults and formats are keywords. For the
   * protocols that do not have OpenAI's strict mode.
   *
   * <p>The same text as {@link #parameters} if that is plain already, as it is for an interface
   * with {@code strict = false}, and for a definition made by {@link #of} alone.
   */
  public String plainParameters() {
    return plainParameters;
  }

  /** Whether the schema of the arguments conforms to OpenAI's strict mode. */
  public boolean strict() {
    return strict;
  }

  /**
   * The JSON Schema of the result, as compact JSON text, if there is one. Every result fits it: one
   * that does not is answered with {@link ErrorCode#RESULT_INVALID}.
   */
  public Optional<String> result() {
    return result;
  }

  /** The conditions for calling the function; not every protocol sends them to the model. */
  public CallPolicy policy() {
    return policy;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FunctionDefinition that
        && name.equals(that.name)
        && description.equals(that.description)
        && parameters.equals(that.parameters)
        && plainParameters.equals(that.plainParameters)
        && strict == that.strict
        && result.equals(that.result)
        && policy.equals(that.policy);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, description, parameters, plainParameters, strict, result, policy);
  }

  /**
   * On one line. The name is quoted, and escaped or cut if necessary; of the other texts only the
   * lengths are shown.
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

  private static String joined(String[] pieces) {
    return CompactJson.of(String.join("", pieces));
  }
}
