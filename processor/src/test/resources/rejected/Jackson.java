import io.github.assistanttools.AssistantTool;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

@AssistantTool
interface Jackson {
  /** Takes records with annotations of another mapper. */
  Unit take(Order order, Money money);

  /** Has an annotated parameter. */
  void parameter(@JsonFormat(pattern = "x") String text); // error: [AssistantToolJackson] @JsonFormat on Jackson.parameter would change the JSON form and is not supported; remove it, or use a separate record for the tool

  @JsonInclude(JsonInclude.Include.NON_EMPTY) // error: [AssistantToolJackson] only the values ALWAYS, NON_NULL and NON_ABSENT of @JsonInclude are supported; use one of these
  record Order(
      @JsonUnwrapped Item item, // error: [AssistantToolJackson] @JsonUnwrapped on Jackson.Order would change the JSON form and is not supported; remove it, or use a separate record for the tool
      @JsonProperty("fine") String fine,
      @JsonIgnoreProperties("sku") Item other, // error: [AssistantToolJackson] @JsonIgnoreProperties on Jackson.Order would change the JSON form and is not supported; remove it, or use a separate record for the tool
      @JsonFormat(pattern = "yyyy") String year) {} // error: [AssistantToolJackson] @JsonFormat on Jackson.Order would change the JSON form and is not supported; remove it, or use a separate record for the tool

  record Item(String sku) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME) // error: [AssistantToolJackson] @JsonTypeInfo on Jackson.Money would change the JSON form and is not supported; put it on a sealed type
  @JsonNaming(Shouting.class) // error: [AssistantToolJackson] this naming strategy is computed at run time; use one of Jackson's own, or @Name
  record Money(long cents) {}

  class Shouting extends PropertyNamingStrategies.NamingBase {
    @Override
    public String translate(String name) {
      return name + "!";
    }
  }

  enum Unit {
    A;

    @JsonValue // error: [AssistantToolJackson] @JsonValue on Jackson.Unit would change the JSON form and is not supported; remove it, and name the constants with @Name or @JsonProperty
    int number() {
      return 1;
    }
  }
}
