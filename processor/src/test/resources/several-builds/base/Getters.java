package builds.base;

import org.jspecify.annotations.Nullable;

public record Getters(String password, @Nullable String note) {
  public String getPassword() {
    return "***";
  }

  public String getNote() {
    return "";
  }
}
