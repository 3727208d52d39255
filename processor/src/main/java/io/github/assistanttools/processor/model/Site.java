package io.github.assistanttools.processor.model;

/**
 * The token a user must edit, as far as the model needs to know it: something to hand on with a
 * problem. Two sites are equal when they are the same token.
 */
public interface Site {}
