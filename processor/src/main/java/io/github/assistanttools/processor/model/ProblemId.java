package io.github.assistanttools.processor.model;

/** The stable ids that messages begin with, so that people can search for them. */
public enum ProblemId {
  /** The annotation is not on a usable interface. */
  INTERFACE("AssistantToolInterface"),
  /** The interface has no function. */
  EMPTY("AssistantToolEmpty"),
  /** Overloads, or two functions, properties or constants of one name. */
  DUPLICATE("AssistantToolDuplicate"),
  /** An invalid name. */
  NAME("AssistantToolName"),
  /** A name that not every protocol accepts; a warning, where it was asked for. */
  PORTABLE_NAME("AssistantToolPortableName"),
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
  /** Something larger than strict mode, the runtime or a class file allows. */
  LIMIT("AssistantToolLimit"),
  /** A type without a finite document. */
  ENDLESS("AssistantToolEndless"),
  /** A default that is not JSON, or does not fit its type. */
  DEFAULT("AssistantToolDefault"),
  /** A primitive that is marked as nullable. */
  NULLABLE("AssistantToolNullable"),
  /** An annotation that is not in class files. */
  RETENTION("AssistantToolRetention"),
  /** A constraint that cannot be enforced where it stands. */
  CONSTRAINT("AssistantToolConstraint"),
  /** A sealed type with ambiguous variants. */
  SEALED("AssistantToolSealed"),
  /** An invalid policy. */
  POLICY("AssistantToolPolicy"),
  /** A Jackson annotation that would change the JSON form. */
  JACKSON("AssistantToolJackson"),
  /** A class that Lombok has not completed. */
  LOMBOK("AssistantToolLombok"),
  /** A type that cannot be found. */
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

  /** Whether it does not prevent the dispatcher from being generated. */
  public boolean warning() {
    return this == PORTABLE_NAME;
  }
}
