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
  boolean readOnly() default Defaults.READ_ONLY;

  /** The function may destroy or overwrite something; irrelevant if it is read-only. */
  boolean destructive() default Defaults.DESTRUCTIVE;

  /** Calling it again with the same arguments changes nothing further. */
  boolean idempotent() default Defaults.IDEMPOTENT;

  /** The function interacts with systems other than your own. */
  boolean openWorld() default Defaults.OPEN_WORLD;

  /**
   * Each call needs approval. A toolbox without an approver refuses such a function when it is
   * built, rather than calling it without approval.
   */
  boolean approval() default Defaults.APPROVAL;

  /** No other call of the same batch may run while this one does. */
  boolean exclusive() default Defaults.EXCLUSIVE;

  /**
   * The longest time one call may take, as an ISO-8601 duration of at least a millisecond such as
   * {@code PT5S}; empty for no timeout of its own. Checked at compile time.
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
