import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.assistanttools.AssistantTool;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.List;

@AssistantTool
interface NearlyNullable {
  /** Finds by what may be null, and is not said to be. */
  @Nulable // error: [AssistantToolNullable] @Nulable has no meaning here; did you mean @Nullable?
  String find(@Nulable String text, @NULLABLE String loud, List<@Nullabel String> inside, Item item, Bean bean, Made made); // error: [AssistantToolNullable] @Nulable has no meaning here; did you mean @Nullable? // error: [AssistantToolNullable] @NULLABLE has no meaning here; did you mean @Nullable? // error: [AssistantToolNullable] @Nullabel has no meaning here; did you mean @Nullable?

  record Item(@Nulable String name, @Nullabel String type) {} // error: [AssistantToolNullable] @Nulable has no meaning here; did you mean @Nullable? // error: [AssistantToolNullable] @Nullabel has no meaning here; did you mean @Nullable?

  class Bean {
    @Nulable public String field; // error: [AssistantToolNullable] @Nulable has no meaning here; did you mean @Nullable?
    private String name;

    @Nulable // error: [AssistantToolNullable] @Nulable has no meaning here; did you mean @Nullable?
    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }
  }

  class Made {
    @JsonCreator
    Made(@JsonProperty("x") @Nulable String x) {} // error: [AssistantToolNullable] @Nulable has no meaning here; did you mean @Nullable?
  }

  @interface Nulable {}

  @interface NULLABLE {}

  @Target(ElementType.TYPE_USE)
  @interface Nullabel {}
}
