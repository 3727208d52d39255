package builds.base;

import com.fasterxml.jackson.annotation.JsonTypeName;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

public sealed interface Result<T> permits Result.Ok, Result.Failed {
  record Ok<T>(@Nullable T value) implements Result<T> {}

  @JsonTypeName("failure")
  record Failed<T>(String why, List<@Size(max = 8) String> more) implements Result<T> {}
}
