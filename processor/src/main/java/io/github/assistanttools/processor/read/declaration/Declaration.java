package io.github.assistanttools.processor.read.declaration;

import io.github.assistanttools.processor.model.Site;
import io.github.assistanttools.processor.read.element.Members;
import io.github.assistanttools.processor.read.element.Reporter;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * A type that is read, and where it is used.
 *
 * @param place where problems with the type itself are reported
 */
public record Declaration(Reading reading, TypeElement type, Site use, Place place) {

  public Declaration(Reading reading, TypeElement type, Site use) {
    this(reading, type, use, reading.place(type, use));
  }

  /**
   * Where to report a problem with a supertype or one of its members: there, or else at the type
   * itself, or else at its use.
   */
  public Place placeOf(Element element) {
    String instead =
        place.hasSource() ? "use a separate record for the tool" : Reading.useInstead(type);
    return reading.place(element, site(), instead).to(place.reporter());
  }

  /** Where to report a problem with a member or variant: there, or else at the use. */
  public Place placeOrUse(Element element) {
    return reading.place(element, use, Reading.useInstead(type)).to(place.reporter());
  }

  /** The same declaration with another reporter. */
  public Declaration to(Reporter other) {
    return new Declaration(reading, type, use, place.to(other));
  }

  /** The type, or its use if it has no source. */
  public Site site() {
    return place.site(type);
  }

  /** The annotations that Jackson sees on it. */
  public ClassAnnotations annotations() {
    return reading.annotations(type);
  }

  /** The name of the type with those of the classes around it, such as {@code Order.Item}. */
  public String typePath() {
    return Members.typePath(type);
  }
}
