package builds.base;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

public final class Value {
  private final String zeta;
  private final @Nullable String alpha;
  private final List<@Size(max = 6) String> middle;

  public Value(String zeta, @Nullable String alpha, List<@Size(max = 6) String> middle) {
    this.zeta = zeta;
    this.alpha = alpha;
    this.middle = middle;
  }

  public String getZeta() {
    return zeta;
  }

  public @Nullable String getAlpha() {
    return alpha;
  }

  public List<@Size(max = 6) String> getMiddle() {
    return middle;
  }
}
