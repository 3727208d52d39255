package io.github.assistanttools.processor.write;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Makes names unique, and different from keywords. */
final class UniqueNames {

  private final Set<String> taken;

  UniqueNames() {
    this(Set.of());
  }

  private UniqueNames(Set<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  /** A copy with the names so far; names that either makes later may be equal. */
  UniqueNames copy() {
    return new UniqueNames(taken);
  }

  /** The suggested name, with as many underscores as make it unique. */
  String next(String suggestion) {
    String name = suggestion;
    while (SourceVersion.isKeyword(name) || !taken.add(name)) {
      name += "_";
    }
    return name;
  }
}
