package io.github.assistanttools.processor.random;

/**
 * A value in both its forms.
 *
 * @param java makes the Java value, without the generated reader
 */
record Sample(Json json, Maker java) {

  /** Makes a value of classes that may not have been compiled yet. */
  interface Maker {
    Object make(Classes classes);
  }

  static Sample of(Json json, Object java) {
    return new Sample(json, classes -> java);
  }
}
