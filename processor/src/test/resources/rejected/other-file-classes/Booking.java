import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.io.File;
import java.io.IOException;

class Booking {
  private File file; // error: [AssistantToolType] bookings[].file: java.io.File has no JSON form; use String, an enum or a record instead
  @Size(max = 3) private int nights; // error: [AssistantToolConstraint] @Size does not apply to int; remove it, or change the type

  public void setFile(File file) {
    this.file = file;
  }

  public void setNights(int nights) throws IOException { // error: [AssistantToolType] bookings[]: setNights of Booking declares an exception; let it throw an IllegalArgumentException
    this.nights = nights;
  }

  @AssertTrue // error: [AssistantToolConstraint] bookings[]: @AssertTrue on Booking.isLong is not on a property that is read, so it would not be checked; check it in the constructor, or in the tool method
  public boolean isLong() {
    return nights > 7;
  }
}
