package lib;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;

public final class Code {
  private final String text;

  @JsonCreator
  public Code(@Pattern(regexp = "[A-Z]{2}\\d+") String text) {
    this.text = text;
  }

  @JsonValue
  public String text() {
    return text;
  }
}
