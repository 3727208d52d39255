package builds.mid;

import builds.base.*;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;

public final class Builder {
  private final Order order;
  private final Result<@Size(max = 4) String> result;

  @JsonCreator
  public Builder(@JsonProperty("the_order") Order order, Result<@Size(max = 4) String> result) {
    this.order = order;
    this.result = result;
  }

  @JsonProperty("the_order")
  public Order getOrder() {
    return order;
  }

  public Result<@Size(max = 4) String> getResult() {
    return result;
  }
}
