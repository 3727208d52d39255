package builds.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

public final class Range {
  private final long low;
  private final double high;
  private final String unit;

  @JsonCreator
  public Range(long low, double high, @Nullable String unit) {
    this.low = low;
    this.high = high;
    this.unit = unit == null ? "" : unit;
  }

  public long getLow() {
    return low;
  }

  public double getHigh() {
    return high;
  }

  public String getUnit() {
    return unit;
  }
}
