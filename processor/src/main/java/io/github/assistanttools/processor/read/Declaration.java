package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Site;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * A type that is read, and where it is used.
 *
 * @param place where what is wrong with the type itself is reported
 */
record Declaration(Reading reading, TypeElement type, Site use, Place place) {

  Declaration(Reading reading, TypeElement type, Site use) {
    this(reading, type, use, reading.place(type, use));
  }

  /**
   * Where to report what is wrong with a type above it, or with a member of that: there, or else at
   * the type itself, or else at its use.
   */
  Place placeOf(Element element) {
    return reading.place(element, site()).to(place.reporter());
  }

  /** Where to report what is wrong with a member or a variant of it: there, or else at the use. */
  Place placeOrUse(Element element) {
    return reading.place(element, use).to(place.reporter());
  }

  /** The same declaration, whose problems go elsewhere. */
  Declaration to(Reporter other) {
    return new Declaration(reading, type, use, place.to(other));
  }

  /** The type, or its use if it has no source. */
  Site site() {
    return place.site(type);
  }

  /** The annotations that Jackson sees on it. */
  ClassAnnotations annotations() {
    return reading.annotations(type);
  }

  String simpleName() {
    return Members.name(type);
  }
}
