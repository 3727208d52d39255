package builds.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Size;
import java.util.List;

public final class Codes {
  private final List<String> all;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Codes(List<@Size(min = 2, max = 2) String> all) {
    this.all = all;
  }

  @JsonValue
  public List<String> codes() {
    return all;
  }
}
