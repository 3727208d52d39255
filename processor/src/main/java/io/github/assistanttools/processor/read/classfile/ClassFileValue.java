package io.github.assistanttools.processor.read.classfile;

import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.AnnotationValueVisitor;

/**
 * A value in an annotation that only the class file shows.
 *
 * @param getValue as {@link AnnotationValue} defines it
 * @param written what the class file has
 */
record ClassFileValue(Object getValue, Object written) implements AnnotationValue {

  /** The readers ask for values by class, and visit none. */
  @Override
  public <R, P> R accept(AnnotationValueVisitor<R, P> visitor, P parameter) {
    return visitor.visitUnknown(this, parameter);
  }

  @Override
  public String toString() {
    return written.toString();
  }
}
