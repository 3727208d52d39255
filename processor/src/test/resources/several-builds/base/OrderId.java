package builds.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Size;

public final class OrderId {
  @Size(max = 12) private final String number;

  @JsonCreator
  public OrderId(String number) {
    this.number = number;
  }

  @JsonValue
  public String asText() {
    return number;
  }
}
