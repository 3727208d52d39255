package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Site;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Where to report what a type has, or inherits.
 *
 * @param owner the type
 * @param use where the type is used
 */
record Place(Sources sources, TypeElement owner, Site use) {

  /**
   * Where to report instead of an element of the type or of one above it; null if the element has a
   * source of its own in this compilation. Else the type itself is what people can edit, or its
   * use.
   */
  @Nullable Site elsewhere(Element element) {
    return sources.contain(element) ? null : ofOwner();
  }

  /** The type, or where it is used. */
  Site ofOwner() {
    return sources.contain(owner) ? ElementSite.of(owner) : use;
  }
}
