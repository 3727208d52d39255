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
  boolean readOnly() default Defaults.READ_ONLY;

  /** The function may destroy or overwrite something; without meaning when it is read-only. */
  boolean destructive() default Defaults.DESTRUCTIVE;

  /** Calling it again with the same arguments changes nothing further. */
  boolean idempotent() default Defaults.IDEMPOTENT;

  /** The function deals with a world outside your own systems. */
  boolean openWorld() default Defaults.OPEN_WORLD;

  /**
   * Each call needs somebody's consent. A toolbox that has nobody to ask refuses, when it is built,
   * to hold such a function, rather than to run it unasked.
   */
  boolean approval() default Defaults.APPROVAL;

  /** No other call of the same batch may run while this one does. */
  boolean exclusive() default Defaults.EXCLUSIVE;

  /**
   * The longest time one call may take, as an ISO-8601 duration of at least a millisecond such as
   * {@code PT5S}; empty for none of its own. Checked at compile time.
   */
  String timeout() default "";

  /** What is assumed of a function that does not say otherwise, with or without this annotation. */
  final class Defaults {
    /** The default of {@link ToolPolicy#readOnly}. */
    public static final boolean READ_ONLY = false;

    /** The default of {@link ToolPolicy#destructive}. */
    public static final boolean DESTRUCTIVE = true;

    /** The default of {@link ToolPolicy#idempotent}. */
    public static final boolean IDEMPOTENT = false;

    /** The default of {@link ToolPolicy#openWorld}. */
    public static final boolean OPEN_WORLD = true;

    /** The default of {@link ToolPolicy#approval}. */
    public static final boolean APPROVAL = false;

    /** The default of {@link ToolPolicy#exclusive}. */
    public static final boolean EXCLUSIVE = false;

    private Defaults() {}
  }
}
