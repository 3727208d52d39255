package io.github.assistanttools.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A type and all types above it, in the order in which Jackson looks for annotations: the type,
 * each of its interfaces followed by what that extends, and then its superclass in the same way. It
 * is the order of {@code AnnotatedClassResolver} in jackson-databind 2 and 3.
 */
final class SuperTypes {

  private SuperTypes() {}

  /** The type itself is the first; Object is left out. */
  static List<TypeElement> of(TypeElement type) {
    Set<TypeElement> found = new LinkedHashSet<>();
    collect(type, found);
    return List.copyOf(found);
  }

  private static void collect(TypeElement type, Set<TypeElement> found) {
    if (found.add(type)) {
      for (TypeMirror parent : parents(type)) {
        if (parent.getKind() == TypeKind.DECLARED && !Lineage.isObject(parent)) {
          collect((TypeElement) ((DeclaredType) parent).asElement(), found);
        }
      }
    }
  }

  private static List<TypeMirror> parents(TypeElement type) {
    List<TypeMirror> parents = new ArrayList<>(type.getInterfaces());
    parents.add(type.getSuperclass());
    return parents;
  }

  /** Those that do not exist yet: nobody knows what annotations they will have. */
  static List<TypeMirror> missing(TypeElement type) {
    return of(type).stream()
        .flatMap(each -> parents(each).stream())
        .filter(parent -> parent.getKind() == TypeKind.ERROR)
        .toList();
  }
}
