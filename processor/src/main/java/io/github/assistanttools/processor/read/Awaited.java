package io.github.assistanttools.processor.read;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What another processor may still have to write.
 *
 * @param missing names of types that do not exist
 * @param unfinished names of types that Lombok has yet to complete
 */
record Awaited(Set<String> missing, Set<String> unfinished) {

  Awaited() {
    this(new LinkedHashSet<>(), new LinkedHashSet<>());
  }
}
