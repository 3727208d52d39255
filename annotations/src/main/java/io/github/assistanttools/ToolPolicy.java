package io.github.assistanttools;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a function does to the world, and so how its calls may be made.
 *
 * <p>May stand on a method of a tool interface. It never changes the schema; it travels with the
 * function's definition to whoever runs the calls. The first four members and their defaults are
 * those of the Model Context Protocol's tool annotations.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ToolPolicy {

  /** The function changes nothing. */
  boolean readOnly() default false;

  /** The function may destroy or overwrite something; without meaning when it is read-only. */
  boolean destructive() default true;

  /** Calling it again with the same arguments changes nothing further. */
  boolean idempotent() default false;

  /** The function deals with a world outside your own systems. */
  boolean openWorld() default true;

  /**
   * Each call needs somebody's consent. A toolbox that has nobody to ask refuses, when it is built,
   * to hold such a function, rather than to run it unasked.
   */
  boolean approval() default false;

  /** No other call of the same batch may run while this one does. */
  boolean exclusive() default false;

  /**
   * The longest time one call may take, as an ISO-8601 duration of at least a millisecond such as
   * {@code PT5S}; empty for none of its own. Checked at compile time.
   */
  String timeout() default "";
}
