package lib;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

public class Made {
  @JsonCreator
  Made(@JsonProperty("id") String id, @JsonProperty("thread") Thread thread) {}
}
