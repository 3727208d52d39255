package io.github.assistanttools.processor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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
    List<TypeElement> all =
        Stream.concat(
                names.stream().map(elements::getTypeElement).filter(Objects::nonNull),
                fresh.stream().filter(type -> !names.contains(type.getQualifiedName().toString())))
            .toList();
    names.clear();
    return all;
  }
}
