package builds.base;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.assistanttools.Description;
import io.github.assistanttools.Name;

public enum Kind {
  ZULU,
  @Description("the first") @Name("a") ALPHA,
  @JsonProperty("mike") MIKE,
  BRAVO
}
