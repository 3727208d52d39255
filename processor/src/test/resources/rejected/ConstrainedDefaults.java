import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Default;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

@AssistantTool(strict = false)
interface ConstrainedDefaults {
  /** Takes numbers. */
  void numbers(
      @Default("0") @Min(1) int least, // error: [AssistantToolDefault] the default does not fit: expected at least 1
      @Default("11") @Max(10) long most, // error: [AssistantToolDefault] the default does not fit: expected at most 10
      @Default("0") @Positive double positive, // error: [AssistantToolDefault] the default does not fit: expected a number above 0
      @Default("-0.0") @Negative double negative, // error: [AssistantToolDefault] the default does not fit: expected a number below 0
      @Default("0.5") @DecimalMin(value = "0.5", inclusive = false) BigDecimal above, // error: [AssistantToolDefault] the default does not fit: expected a number above 0.5
      @Default("1.234") @Digits(integer = 3, fraction = 2) BigDecimal digits, // error: [AssistantToolDefault] the default does not fit: expected at most 3 digits before the point and 2 after it
      @Default("5") @Min(1) @Max(10) int fine);

  /** Takes texts. */
  void texts(
      @Default("\"\"") @NotEmpty String empty, // error: [AssistantToolDefault] the default does not fit: expected 1 or more characters
      @Default("\"  \"") @NotBlank String blank, // error: [AssistantToolDefault] the default does not fit: expected more than white space
      @Default("\"abcd\"") @Size(max = 3) String tooLong, // error: [AssistantToolDefault] the default does not fit: expected 0 to 3 characters
      @Default("\"ab\"") @Size(min = 3, max = 5) String tooShort, // error: [AssistantToolDefault] the default does not fit: expected 3 to 5 characters
      @Default("\"x1\"") @Pattern(regexp = "[a-z]+") String pattern, // error: [AssistantToolDefault] the default does not fit: expected a text that matches [a-z]+
      @Default("\"nobody\"") @Email String email, // error: [AssistantToolDefault] the default does not fit: expected an email address
      @Default("false") @AssertTrue boolean accepted); // error: [AssistantToolDefault] the default does not fit: expected true

  /** Takes containers. */
  void containers(
      @Default("[]") @NotEmpty List<String> none, // error: [AssistantToolDefault] the default does not fit: expected 1 or more elements
      @Default("[1, 2, 3]") @Size(max = 2) int[] three, // error: [AssistantToolDefault] the default does not fit: expected 0 to 2 elements
      @Default("{\"a\": 1}") @Size(min = 2) Map<String, Integer> one, // error: [AssistantToolDefault] the default does not fit: expected 2 or more entries
      @Default("[1, 0]") List<@Min(1) Integer> element, // error: [AssistantToolDefault] the default does not fit: expected at least 1
      @Default("{\"A\": 1}") Map<@Pattern(regexp = "[a-z]") String, Integer> key); // error: [AssistantToolDefault] the default does not fit: expected as a key a text that matches [a-z]

  /** Takes objects. */
  void objects(
      @Default("{\"type\": \"Square\", \"radius\": 1}") Shape unknown, // error: [AssistantToolDefault] the default does not fit: expected an object, a Shape whose "type" is one of "Circle"
      @Default("{\"radius\": 1}") Shape untold, // error: [AssistantToolDefault] the default does not fit: expected an object, a Shape whose "type" is one of "Circle"
      @Default("{\"radius\": \"1\", \"type\": \"Circle\"}") Shape member, // error: [AssistantToolDefault] the default does not fit: expected a number a double can hold
      @Default("[]") Shape array, // error: [AssistantToolDefault] the default does not fit: expected an object, a Shape whose "type" is one of "Circle"
      @Default("{\"type\": \"Circle\", \"radius\": 1}") Shape fine,
      @Default("{\"kind\": null}") Letter letter, // error: [AssistantToolDefault] the default does not fit: expected an object, a Letter whose "kind" is one of "Sent", "Lost"
      @Default("7") OrderId number, // error: [AssistantToolDefault] the default does not fit: expected a string (with the quotes)
      @Default("\"a\"") OrderId tooShort, // error: [AssistantToolDefault] the default does not fit: expected 2 or more characters
      @Default("{\"nights\": \"two\"}") Stay misfit, // error: [AssistantToolDefault] the default does not fit: expected an integer between -2147483648 and 2147483647
      @Default("{}") Stay missing, // error: [AssistantToolDefault] the default does not fit: expected the property "nights" in a Stay
      @Default("{\"nights\": 0}") Stay tooFew, // error: [AssistantToolDefault] the default does not fit: expected at least 1
      @Default("{\"nights\": 1, \"days\": 1}") Stay surplus); // error: [AssistantToolDefault] the default does not fit: expected no property "days" here, or no second one, in a Stay

  sealed interface Shape {
    record Circle(double radius) implements Shape {}
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Letter {
    record Sent(int x) implements Letter {}

    record Lost(int y) implements Letter {}
  }

  final class OrderId {
    @JsonCreator
    public OrderId(@Size(min = 2) String value) {}

    @JsonValue
    public String value() {
      return "";
    }
  }

  class Stay {
    @Min(1) public int nights;
  }
}
