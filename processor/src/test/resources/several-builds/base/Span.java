package builds.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.constraints.NotBlank;
import java.util.List;

public final class Span {
  private final List<String> parts;
  private final double wide;

  private Span(double wide, List<String> parts) {
    this.parts = parts;
    this.wide = wide;
  }

  @JsonCreator
  public static Span of(double wide, List<@NotBlank String> parts) {
    double unused = wide + 1;
    return new Span(unused - 1, parts);
  }

  public double getWide() {
    return wide;
  }

  public List<String> getParts() {
    return parts;
  }
}
