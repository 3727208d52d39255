package lib;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Stay(
    @Size(max = 3) int nights,
    @Pattern(regexp = "[") String code,
    @Null String none,
    @Nulable @JsonInclude(JsonInclude.Include.NON_EMPTY) String note) {
  @AssertTrue
  public boolean isLong() {
    return nights > 7;
  }

  @interface Nulable {}
}
