package lib;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum Mood {
  @JsonProperty("happy")
  HAPPY,
  SAD
}
