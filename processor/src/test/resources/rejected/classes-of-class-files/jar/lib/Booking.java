package lib;

import java.io.IOException;

public class Booking {
  private Booking() {}

  public String getGuest() throws IOException {
    return "";
  }
}
