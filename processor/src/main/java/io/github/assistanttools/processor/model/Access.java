package io.github.assistanttools.processor.model;

/**
 * How Java code gets or sets a property of an object.
 *
 * @param name the method's or field's name
 * @param method whether it is a method
 */
public record Access(String name, boolean method) {}
