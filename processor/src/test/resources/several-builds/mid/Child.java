package builds.mid;

import builds.base.*;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

public class Child extends Entity<@Size(max = 5) String, @Nullable Integer> {
  private @Nullable Tag tag;

  public @Nullable Tag getTag() {
    return tag;
  }

  public void setTag(@Nullable Tag tag) {
    this.tag = tag;
  }
}
