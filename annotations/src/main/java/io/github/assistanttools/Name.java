package io.github.assistanttools;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name in JSON, if the model should see another name than the Java name.
 *
 * <p>Applies to methods of a tool interface (the function's name), parameters, record components,
 * fields and enum constants. It takes precedence over {@link Naming}. A function's name matches
 * {@code ^[a-zA-Z0-9_-]{1,64}$}. Names are unique among the functions of an interface, the
 * properties of an object and the constants of an enum.
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

  /** The name, exactly as in JSON. */
  String value();
}
