import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.io.File;
import java.io.IOException;

class Booking {
  private File file; // error: [AssistantToolType] bookings[].file: java.io.File has no JSON form; use String, an enum or a record in its place
  @Size(max = 3) private int nights; // error: [AssistantToolConstraint] @Size says nothing about int; remove it, or use a type that it is made for

  public void setFile(File file) {
    this.file = file;
  }

  public void setNights(int nights) throws IOException { // error: [AssistantToolType] bookings[]: setNights of Booking declares an exception; let it throw an IllegalArgumentException
    this.nights = nights;
  }

  @AssertTrue // error: [AssistantToolConstraint] bookings[]: @AssertTrue on Booking.isLong is about no property that is read, so nothing would check it; check it in the constructor, or in the tool method
  public boolean isLong() {
    return nights > 7;
  }
}
