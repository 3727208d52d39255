package io.github.assistanttools;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The description of a function, a parameter, a property or a type for the model.
 *
 * <p>Applies to methods of a tool interface (the function's description), parameters, record
 * components, fields, types (used where a member has no description of its own) and enum constants
 * (added to the enum's description). It takes precedence over Javadoc. Without it, Javadoc is the
 * description where the compiler always has it: in the source file of the tool interface itself. So
 * use this annotation for a type that is declared in another file.
 *
 * <p>A function must have a description, of at most 1,024 characters.
 */
@Documented
@Target({
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.TYPE
})
@Retention(RetentionPolicy.CLASS)
public @interface Description {

  /** The text as the model reads it. */
  String value();
}
