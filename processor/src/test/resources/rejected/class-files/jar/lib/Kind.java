package lib;

import io.github.assistanttools.Name;

public enum Kind {
  @Name("a")
  A,
  @Name("a")
  B
}
