package io.github.assistanttools;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name in JSON, where the Java name is not the one the model should see.
 *
 * <p>May stand on a method of a tool interface (the function's name), a parameter, a record
 * component, a field and an enum constant. It wins over {@link Naming}. A function's name matches
 * {@code ^[a-zA-Z0-9_-]{1,64}$}; two functions of one interface, two properties of one object and
 * two constants of one enum never share a name.
 */
@Documented
@Target({
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD
})
@Retention(RetentionPolicy.CLASS)
public @interface Name {

  /** The name, exactly as it stands in JSON. */
  String value();
}
