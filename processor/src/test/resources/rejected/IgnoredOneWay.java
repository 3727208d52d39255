import io.github.assistanttools.AssistantTool;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

@AssistantTool
interface IgnoredOneWay {
  /** Takes what is ignored one way only. */
  void take(Order order, Item item, Both both, Bean bean, None none);

  @JsonIgnoreProperties(value = "total", allowGetters = true) // error: [AssistantToolJackson] @JsonIgnoreProperties with allowGetters is not supported; write @JsonProperty(access = READ_ONLY) on the property
  record Order(int count, int total) {}

  @JsonIgnoreProperties(value = "secret", allowSetters = true) // error: [AssistantToolJackson] @JsonIgnoreProperties with allowSetters is not supported; write @JsonProperty(access = WRITE_ONLY) on the property
  record Item(String name, String secret) {}

  @JsonIgnoreProperties(value = "a", allowGetters = true, allowSetters = true) // error: [AssistantToolJackson] @JsonIgnoreProperties with allowGetters is not supported; write @JsonProperty(access = READ_ONLY) on the property // error: [AssistantToolJackson] @JsonIgnoreProperties with allowSetters is not supported; write @JsonProperty(access = WRITE_ONLY) on the property
  record Both(int a, int b) {}

  @JsonIgnoreProperties(value = "y", allowGetters = true) // error: [AssistantToolJackson] @JsonIgnoreProperties with allowGetters is not supported; write @JsonProperty(access = READ_ONLY) on the property
  class Base {
    public int y;
  }

  class Bean extends Base {
    public int x;
  }

  /** Nothing is ignored, so nothing is allowed. */
  @JsonIgnoreProperties(value = {}, allowGetters = true, allowSetters = false)
  record None(int x) {}
}
