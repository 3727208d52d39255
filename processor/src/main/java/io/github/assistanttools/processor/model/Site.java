package io.github.assistanttools.processor.model;

/**
 * The token a user must edit, as far as the model needs to know it: a problem is reported there.
 * Two sites are equal when they are the same token.
 */
public interface Site {

  /** What to do about a problem at this site, where the declaration itself can be changed so. */
  default String wayOut(String ofDeclaration) {
    return ofDeclaration;
  }

  /**
   * The use of a declaration that the user cannot edit here: it is in a class file, or another
   * processor generates it. Whatever is wrong with the declaration is reported at the use, so each
   * message has to name the part it is about.
   *
   * @param instead what can be done at the use
   */
  record Use(Site token, String instead) implements Site {
    @Override
    public String wayOut(String ofDeclaration) {
      return instead;
    }
  }
}
