package builds.base;

import com.fasterxml.jackson.annotation.JsonCreator;

public final class Single {
  private final int only;

  @JsonCreator
  public Single(int only) {
    this.only = only;
  }

  public int getOnly() {
    return only;
  }
}
