package io.github.assistanttools.processor.write;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Gives out names, none of them twice and none of them a keyword. */
final class UniqueNames {

  private final Set<String> taken;

  UniqueNames() {
    this(Set.of());
  }

  private UniqueNames(Set<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  /** Names apart from those given out so far, but not from those that either gives out later. */
  UniqueNames copy() {
    return new UniqueNames(taken);
  }

  /** The suggested name, with as many underscores after it as it takes. */
  String next(String suggestion) {
    String name = suggestion;
    while (SourceVersion.isKeyword(name) || !taken.add(name)) {
      name += "_";
    }
    return name;
  }
}
