package io.github.assistanttools.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * A record, class or sealed type whose definition is read.
 *
 * @param traits what its annotations say of all its properties
 * @param obstacles what is wrong only with reading such an object
 */
record Subject(
    Declaration declaration, TypeQueue.Wanted wanted, JacksonTraits traits, Reporter obstacles) {

  static Subject of(Reading reading, TypeQueue.Wanted wanted) {
    Declaration declaration = new Declaration(reading, wanted.element(), wanted.use());
    return new Subject(declaration, wanted, JacksonTraits.of(declaration), new Reporter());
  }

  TypeElement type() {
    return wanted.element();
  }

  String simpleName() {
    return wanted.java().simpleName();
  }

  Place place() {
    return declaration.place();
  }

  /** Where to report what is wrong with a member of the class or of a superclass. */
  Place placeOf(Element member) {
    return declaration.reading().place(member, wanted.use());
  }

  /** Where to report what is wrong only with reading. */
  Place obstaclePlace() {
    return place().to(obstacles);
  }
}
