package lib;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;

public interface Coded {
  @JsonValue
  String code();

  @JsonProperty("label")
  default String getLabel() {
    return code();
  }
}
