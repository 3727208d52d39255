package builds.base;

import jakarta.validation.constraints.Email;
import java.util.List;
import org.jspecify.annotations.Nullable;

public class OpenFields {
  public @Nullable String second;
  public List<@Email String> first = List.of();
  public long @Nullable [] longs;
  @builds.base.declared.Nullable public String third;
}
