package io.github.assistanttools;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value to use when the model omits an argument or sends null.
 *
 * <p>Applies to parameters of tool methods, record components and fields. The parameter or property
 * is then optional in the schema. The literal is checked at compile time against the type: {@code
 * "10"} for an {@code int}, {@code "\"celsius\""} for a string or an enum, {@code "[1, 2]"} for a
 * {@code List<Integer>}.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Default {

  /** A JSON literal; a string is written with its quotes. Never {@code null}. */
  String value();
}
