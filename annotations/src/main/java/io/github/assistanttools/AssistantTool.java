package io.github.assistanttools;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes every abstract method of an interface a function that a language model can call.
 *
 * <p>For an interface {@code WeatherTools} the compiler generates {@code WeatherToolsDispatcher} in
 * the same package (for a nested {@code Outer.WeatherTools}: {@code Outer_WeatherToolsDispatcher});
 * its constructor takes the implementation. Inherited abstract methods are functions too; default,
 * static and private methods are not.
 *
 * <p>Applies to interfaces: top-level or nested, public or package-private, but neither private nor
 * generic. Mistakes in the interface are compile errors at the token to edit.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface AssistantTool {

  /**
   * Whether the parameters conform to OpenAI's strict mode, so that the server guarantees arguments
   * that match the schema. Every property is then required, and an optional one may be null
   * instead. Turn it off for parameters that strict mode cannot express, such as a {@code Map} or
   * {@code Object}; the schema is plain JSON Schema 2020-12 then.
   */
  boolean strict() default true;

  /**
   * Whether the compiler warns of names that not every protocol accepts, of functions and of
   * properties. OpenAI's, Anthropic's and Google's protocols and MCP all accept the function names
   * {@code [a-zA-Z_][a-zA-Z0-9_-]{0,63}} and the property names {@code
   * [a-zA-Z_][a-zA-Z0-9_]{0,63}}.
   */
  boolean portableNames() default false;

  /**
   * How function and property names are derived from Java names. {@link Name} takes precedence;
   * enum constants are not affected.
   */
  Naming naming() default Naming.AS_WRITTEN;
}
