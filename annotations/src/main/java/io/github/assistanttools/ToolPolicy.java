package io.github.assistanttools;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The effects of a function, and how its calls may be made.
 *
 * <p>Applies to methods of a tool interface. It does not change the schema; it is part of the
 * function's definition, for the code that makes the calls. The first four members and their
 * defaults are those of the Model Context Protocol's tool annotations.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ToolPolicy {

  /** The function changes nothing. */
  boolean readOnly() default false;

  /** The function may destroy or overwrite something; irrelevant if it is read-only. */
  boolean destructive() default true;

  /** Calling it again with the same arguments changes nothing further. */
  boolean idempotent() default false;

  /** The function interacts with systems other than your own. */
  boolean openWorld() default true;

  /**
   * Each call needs approval. A toolbox without an approver refuses such a function when it is
   * built, rather than calling it without approval.
   */
  boolean approval() default false;

  /** No other call of the same batch may run while this one does. */
  boolean exclusive() default false;

  /**
   * The longest time one call may take, as an ISO-8601 duration of at least a millisecond such as
   * {@code PT5S}; empty for no timeout of its own. Checked at compile time.
   */
  String timeout() default "";
}
