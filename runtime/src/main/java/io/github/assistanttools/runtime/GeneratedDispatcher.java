package io.github.assistanttools.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a dispatcher as generated code. Written by the processor, not meant for handwritten code.
 *
 * <p>{@code javax.annotation.processing.Generated} has source retention only. Coverage tools such
 * as JaCoCo read class files: they exclude a class that has an annotation with at least class
 * retention whose simple name contains {@code Generated}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface GeneratedDispatcher {}
