package io.github.assistanttools.processor.read.element;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * {@code @NullMarked} and {@code @NullUnmarked} of any package, on a method, a class, the classes
 * around it, its package or its module: the nearest one counts.
 */
final class NullMarks {

  private NullMarks() {}

  /** Whether types inside a class are marked; empty if nothing says so. */
  static Optional<Boolean> at(TypeElement type) {
    return nearest(type, null);
  }

  /** The same for a member or parameter, without the class that declares it. */
  static Optional<Boolean> ofMember(Element member) {
    Element end = member;
    while (end != null && !(end instanceof TypeElement)) {
      end = end.getEnclosingElement();
    }
    return nearest(member, end);
  }

  private static Optional<Boolean> nearest(Element from, @Nullable Element end) {
    for (Element each = from;
        each != null && !each.equals(end);
        each = each.getEnclosingElement()) {
      for (AnnotationMirror annotation : each.getAnnotationMirrors()) {
        String name = Members.name(annotation.getAnnotationType().asElement());
        if (name.equals("NullMarked") || name.equals("NullUnmarked")) {
          return Optional.of(name.equals("NullMarked"));
        }
      }
    }
    return Optional.empty();
  }
}
