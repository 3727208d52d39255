package builds.base;

import io.github.assistanttools.Description;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

public interface Lookup {
  /** Not read: it is in another file. */
  @Description("Finds by number.")
  @Nullable String zFind(int number, @Nullable String hint, List<@Size(max = 3) String> words);

  @Description("Adds.")
  int add(int left, long right);
}
