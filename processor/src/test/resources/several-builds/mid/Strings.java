package builds.mid;

import builds.base.*;
import io.github.assistanttools.Description;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

public interface Strings extends Store<@Size(max = 10) String, @Nullable Tag> {
  @Description("Counts.")
  int count(String prefix);
}
