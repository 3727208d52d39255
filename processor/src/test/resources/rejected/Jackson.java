import io.github.assistanttools.AssistantTool;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;

@AssistantTool
interface Jackson {
  /** Takes records with annotations of another mapper. */
  Unit take(Order order, Money money);

  /** Has an annotated parameter. */
  void parameter(@JsonFormat(pattern = "x") String text); // error: [AssistantToolJackson] @JsonFormat on parameter would change the JSON form and is not supported; remove it, or use a record of its own for the tool

  @JsonIgnoreProperties(ignoreUnknown = true) // error: [AssistantToolJackson] @JsonIgnoreProperties on Order would change the JSON form and is not supported; remove it, or use a record of its own for the tool
  record Order(
      @JsonUnwrapped Item item, // error: [AssistantToolJackson] @JsonUnwrapped on Order would change the JSON form and is not supported; remove it, or use a record of its own for the tool
      @JsonProperty("fine") String fine,
      @JsonIgnore String hidden, // error: [AssistantToolJackson] @JsonIgnore on Order would change the JSON form and is not supported; remove it, or use a record of its own for the tool
      @JsonFormat(pattern = "yyyy") String year) {} // error: [AssistantToolJackson] @JsonFormat on Order would change the JSON form and is not supported; remove it, or use a record of its own for the tool

  record Item(String sku) {}

  record Money(long cents) {
    @JsonCreator // error: [AssistantToolJackson] @JsonCreator on Money would change the JSON form and is not supported; remove it, or use a record of its own for the tool
    static Money parse(String text) {
      return new Money(Long.parseLong(text));
    }

    @JsonValue // error: [AssistantToolJackson] @JsonValue on Money would change the JSON form and is not supported; remove it, or use a record of its own for the tool
    String text() {
      return "" + cents;
    }
  }

  enum Unit {
    A;

    @JsonValue // error: [AssistantToolJackson] @JsonValue on Unit would change the JSON form and is not supported; name the constants with @Name or @JsonProperty
    int number() {
      return 1;
    }
  }
}
