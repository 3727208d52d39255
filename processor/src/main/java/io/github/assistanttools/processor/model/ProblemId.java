package io.github.assistanttools.processor.model;

/** The stable ids that messages begin with, so that people can search for them. */
public enum ProblemId {
  /** The annotation stands on something that is no usable interface. */
  INTERFACE("AssistantToolInterface"),
  /** The interface has no function. */
  EMPTY("AssistantToolEmpty"),
  /** Overloads, or two functions, properties or constants of one name. */
  DUPLICATE("AssistantToolDuplicate"),
  /** A name the protocol refuses. */
  NAME("AssistantToolName"),
  /** A parameter's name is not in the class file. */
  PARAMETER_NAME("AssistantToolParameterName"),
  /** A missing or too long description. */
  DESCRIPTION("AssistantToolDescription"),
  /** A generic method or interface. */
  GENERIC("AssistantToolGeneric"),
  /** A type without a JSON form. */
  TYPE("AssistantToolType"),
  /** A type without a strict form. */
  STRICT("AssistantToolStrict"),
  /** A schema larger than strict mode takes. */
  LIMIT("AssistantToolLimit"),
  /** A type that no finite document fits. */
  ENDLESS("AssistantToolEndless"),
  /** A default that is no JSON, or does not fit its type. */
  DEFAULT("AssistantToolDefault"),
  /** A primitive that is said to be nullable. */
  NULLABLE("AssistantToolNullable"),
  /** A constraint that cannot be enforced where it stands. */
  CONSTRAINT("AssistantToolConstraint"),
  /** A sealed type whose variants cannot be told apart. */
  SEALED("AssistantToolSealed"),
  /** A policy that means nothing. */
  POLICY("AssistantToolPolicy"),
  /** A Jackson annotation that would change the JSON form. */
  JACKSON("AssistantToolJackson"),
  /** A class that Lombok has not completed. */
  LOMBOK("AssistantToolLombok"),
  /** A type that is nowhere to be found. */
  MISSING_TYPE("AssistantToolMissingType"),
  /** The class to generate cannot be written. */
  OUTPUT("AssistantToolOutput"),
  /** A defect of this processor. */
  INTERNAL("AssistantToolInternal");

  private final String text;

  ProblemId(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
