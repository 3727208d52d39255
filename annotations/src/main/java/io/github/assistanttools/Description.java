package io.github.assistanttools;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the model is told about a function, a parameter, a property or a type.
 *
 * <p>May stand on a method of a tool interface (the function's description), a parameter, a record
 * component, a field, a type (used where the member itself has no description) and an enum constant
 * (added to the enum's description). It wins over Javadoc. Without it, Javadoc serves as the
 * description wherever the compiler can always see it: in the source file of the tool interface
 * itself. A type declared in another file is therefore described with this annotation.
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
