package builds.base;

import org.jspecify.annotations.Nullable;

public record Compact(int from, int to, @Nullable String text) {
  public Compact {
    if (from > to) {
      throw new IllegalArgumentException("from is after to");
    }
  }

  public Compact(int from) {
    this(from, from, null);
  }
}
