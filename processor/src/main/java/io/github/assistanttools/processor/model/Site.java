package io.github.assistanttools.processor.model;

/**
 * The token a user must edit, as far as the model needs to know it: a problem is reported there.
 * Two sites are equal when they are the same token.
 */
public interface Site {

  /**
   * The use of a declaration that has no source in this compilation. Whatever is wrong with the
   * declaration is reported there, so each message has to name the part it is about.
   */
  record Use(Site token) implements Site {}
}
