import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Description;
import io.github.assistanttools.Name;
import java.util.List;

@AssistantTool
public interface Enums {
  /**
   * Ships a parcel.
   *
   * @param size how large it is
   */
  Size ship(Size size, Speed speed, Side side, List<Speed> others);

  enum Size {
    @Name("s")
    SMALL,
    @Name("m-l")
    MEDIUM,
    LARGE
  }

  /** How soon. */
  enum Speed {
    /** Within a day. */
    FAST {
      @Override
      int days() {
        return 1;
      }
    },
    @Description("Within a week.")
    SLOW {
      @Override
      int days() {
        return 7;
      }
    };

    abstract int days();
  }

  @Description("Where it is left.")
  enum Side {
    @JsonProperty("front-door")
    FRONT,
    @JsonPropertyDescription("At the back.")
    @JsonProperty
    BACK
  }
}
