package io.github.assistanttools.processor.model;

/** A text together with the token it came from. */
public record Located(String text, Site site) {}
