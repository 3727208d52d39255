import io.github.assistanttools.AssistantTool;
import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

@AssistantTool
interface JacksonBundles {
  /** Takes records with annotations that stand for others. */
  void take(Order order, Unit unit, Bean bean);

  /** Has an annotated parameter. */
  void parameter(@Renamed String text); // error: [AssistantToolJackson] @Renamed on JacksonBundles.parameter is a bundle of Jackson annotations, which is not supported; use the annotations themselves

  @Sorted // error: [AssistantToolJackson] @Sorted on JacksonBundles.Order is a bundle of Jackson annotations, which is not supported; use the annotations themselves
  record Order(
      @MyDate String day, // error: [AssistantToolJackson] @MyDate on JacksonBundles.Order is a bundle of Jackson annotations, which is not supported; use the annotations themselves
      @Plain String note) {}

  enum Unit {
    @Renamed // error: [AssistantToolJackson] @Renamed on JacksonBundles.Unit is a bundle of Jackson annotations, which is not supported; use the annotations themselves
    A
  }

  class Bean {
    private int x;

    @Renamed // error: [AssistantToolJackson] @Renamed on JacksonBundles.Bean is a bundle of Jackson annotations, which is not supported; use the annotations themselves
    public int getX() {
      return x;
    }

    public void setX(int x) {
      this.x = x;
    }
  }

  @JacksonAnnotationsInside
  @JsonFormat(pattern = "dd.MM.yyyy")
  @interface MyDate {}

  @JacksonAnnotationsInside
  @JsonProperty("renamed")
  @interface Renamed {}

  @JacksonAnnotationsInside
  @JsonPropertyOrder(alphabetic = true)
  @interface Sorted {}

  /** Jackson does not look into it either. */
  @JsonProperty("never")
  @interface Plain {}
}
