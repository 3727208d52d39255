package lib;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

public final class Range {
  private final int low;
  private final int high;

  private Range(int low, int high) {
    this.low = low;
    this.high = high;
  }

  @JsonCreator
  public static Range of(@JsonProperty("from") int low, @JsonProperty("high") int high) {
    return new Range(low, high);
  }

  public int getLow() {
    return low;
  }

  public int getHigh() {
    return high;
  }
}
