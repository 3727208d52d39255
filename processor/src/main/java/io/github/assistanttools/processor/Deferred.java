package io.github.assistanttools.processor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Interfaces that wait for the next round, by name, because an element is valid for one round only.
 */
final class Deferred {

  private final Set<String> names = new LinkedHashSet<>();

  void add(TypeElement type) {
    names.add(type.getQualifiedName().toString());
  }

  /** Those that waited, then the new ones; nothing waits any more. */
  List<TypeElement> together(List<TypeElement> fresh, Elements elements) {
    List<TypeElement> all = new ArrayList<>();
    for (String name : names) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null) {
        all.add(type);
      }
    }
    for (TypeElement type : fresh) {
      if (!names.contains(type.getQualifiedName().toString())) {
        all.add(type);
      }
    }
    names.clear();
    return all;
  }
}
