package io.github.assistanttools.processor.read.classfile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The annotations on one type and on the types in it.
 *
 * @param all each with the path from the outer type to the annotated one, as in the class file:
 *     {@code [} to an element of an array, {@code 0;} to a type argument, {@code *} to the bound of
 *     a wildcard, {@code .} to an inner type
 */
record TypeUses(List<Use> all) {

  /** An annotation and where it is. */
  record Use(String path, Written annotation) {}

  TypeUses() {
    this(new ArrayList<>());
  }

  Stream<Written> at(String path) {
    return all.stream().filter(use -> use.path().equals(path)).map(Use::annotation);
  }

  /** Whether there are any at a path or further inside. */
  boolean anyFrom(String path) {
    return all.stream().anyMatch(use -> use.path().startsWith(path));
  }
}
