package io.github.assistanttools.processor.read.declaration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The annotations of a class as Jackson sees them: its own and those of the types above it. Of
 * several with one name only the nearest counts; their values are not merged.
 *
 * @param types the class and the types above it, the nearest first
 */
public record ClassAnnotations(List<TypeElement> types) {

  /** An annotation, and the element that it stands on. */
  public record Found(Element on, AnnotationMirror annotation) {
    public static Optional<Found> find(Element on, String name) {
      return Annotations.find(on, name).map(each -> new Found(on, each));
    }

    public ElementSite site() {
      return ElementSite.of(on, annotation);
    }
  }

  /** The nearest annotation with one of these names. */
  public Optional<Found> find(List<String> names) {
    return types.stream()
        .flatMap(type -> names.stream().flatMap(name -> Found.find(type, name).stream()))
        .findFirst();
  }

  /** The same for one name. */
  public Optional<Found> find(String name) {
    return find(List.of(name));
  }

  /**
   * The annotations that the class inherits: the nearest of each name, unless the class has one
   * itself.
   */
  List<Found> inherited() {
    List<Found> inherited = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (TypeElement type : types) {
      for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
        if (seen.add(Annotations.name(annotation)) && !type.equals(types.get(0))) {
          inherited.add(new Found(type, annotation));
        }
      }
    }
    return inherited;
  }
}
