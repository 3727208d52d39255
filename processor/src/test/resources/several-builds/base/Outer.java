package builds.base;

import java.util.List;
import org.jspecify.annotations.Nullable;

public final class Outer {
  private Outer() {}

  public record Nested(int zeta, Outer.@Nullable Mood alpha) {}

  public enum Mood {
    SUNNY,
    CLOUDY {
      @Override
      public String toString() {
        return "grey";
      }
    },
    BRIGHT
  }

  public static class Twice {
    public record Inner(Outer.@Nullable Nested nested, List<Outer.@Nullable Nested> all) {}
  }
}
