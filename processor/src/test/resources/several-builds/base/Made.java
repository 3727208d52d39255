package builds.base;

import com.fasterxml.jackson.annotation.JsonCreator;

public record Made(int low, int high) {
  @JsonCreator
  public static Made spread(int middle, int width) {
    return new Made(middle - width, middle + width);
  }
}
