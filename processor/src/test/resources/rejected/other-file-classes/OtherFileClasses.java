import io.github.assistanttools.AssistantTool;
import java.util.List;

@AssistantTool
interface OtherFileClasses {
  /** Takes types of other files: what is wrong stands there. */
  void take(List<Booking> bookings, Shape shape, Code code);
}
