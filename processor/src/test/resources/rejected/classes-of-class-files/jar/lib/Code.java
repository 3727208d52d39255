package lib;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.File;

public final class Code {
  @JsonCreator
  public Code(File file) {}

  @JsonValue
  public File file() {
    return null;
  }
}
