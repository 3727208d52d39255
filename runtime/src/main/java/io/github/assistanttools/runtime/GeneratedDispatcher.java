package io.github.assistanttools.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a dispatcher as generated code. The processor writes it; there is no reason to write it by
 * hand.
 *
 * <p>{@code javax.annotation.processing.Generated} says the same, but only in source: coverage
 * tools such as JaCoCo read class files, and leave out a class with an annotation that is recorded
 * there and whose simple name contains {@code Generated}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface GeneratedDispatcher {}
