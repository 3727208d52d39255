package lib;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

public class Lost {
  @JsonCreator
  public Lost(@JsonProperty("id") String id, int number) {}
}
