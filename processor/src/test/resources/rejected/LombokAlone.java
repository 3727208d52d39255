import io.github.assistanttools.AssistantTool;
import java.util.List;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.Getter;
import lombok.Setter;
import lombok.Value;
import lombok.extern.jackson.Jacksonized;

@AssistantTool // error: [AssistantToolLombok] LombokAlone.Booking has annotations that Lombok has not processed; put Lombok on the processor path too, or use a record in its place // error: [AssistantToolLombok] LombokAlone.Accessors has annotations that Lombok has not processed; put Lombok on the processor path too, or use a record in its place // error: [AssistantToolLombok] LombokAlone.Base has annotations that Lombok has not processed; put Lombok on the processor path too, or use a record in its place // error: [AssistantToolLombok] LombokAlone.Built has annotations that Lombok has not processed; put Lombok on the processor path too, or use a record in its place // error: [AssistantToolLombok] LombokAlone.Fixed has annotations that Lombok has not processed; put Lombok on the processor path too, or use a record in its place
interface LombokAlone {
  /** Takes classes that Lombok has not completed. */
  Fixed take(List<Booking> bookings, Accessors accessors, Child child, Built built);

  void undescribed(); // error: [AssistantToolDescription] undescribed has no description, so the model would have to guess what it does; add Javadoc in the interface's own file, or @Description

  @Data
  class Booking {
    private String guest;
  }

  @Value
  class Fixed {
    String id;
  }

  class Accessors {
    @Getter @Setter private String name;
  }

  @Getter
  @Setter
  class Base {
    private String id;
  }

  class Child extends Base {
    public int x;
  }

  @Builder
  @Jacksonized
  class Built {
    private String id;
  }

  @AllArgsConstructor
  class Unmentioned {
    private String id;
  }
}
