package io.github.assistanttools.processor.model;

/**
 * How Java code gets a value out of an object, or puts one in.
 *
 * @param name the method's or field's name
 * @param method whether it is a method
 */
public record Access(String name, boolean method) {}
