package lib;

import com.fasterxml.jackson.annotation.JsonCreator;

public class Whole {
  private final String text;

  @JsonCreator
  public Whole(String text) {
    this.text = text;
  }

  public String getText() {
    return text;
  }
}
