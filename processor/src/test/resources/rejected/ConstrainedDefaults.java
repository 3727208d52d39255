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
      @Default("0") @Min(1) int least, // error: [AssistantToolDefault] the default does not fit: must be at least 1, was 0
      @Default("11") @Max(10) long most, // error: [AssistantToolDefault] the default does not fit: must be at most 10, was 11
      @Default("0") @Positive double positive, // error: [AssistantToolDefault] the default does not fit: must be above 0, was 0
      @Default("-0.0") @Negative double negative, // error: [AssistantToolDefault] the default does not fit: must be below 0, was -0.0
      @Default("0.5") @DecimalMin(value = "0.5", inclusive = false) BigDecimal above, // error: [AssistantToolDefault] the default does not fit: must be above 0.5, was 0.5
      @Default("1.234") @Digits(integer = 3, fraction = 2) BigDecimal digits, // error: [AssistantToolDefault] the default does not fit: must have at most 2 digits after the decimal point, was 1.234
      @Default("5") @Min(1) @Max(10) int fine);

  /** Takes texts. */
  void texts(
      @Default("\"\"") @NotEmpty String empty, // error: [AssistantToolDefault] the default "" does not fit: must have at least 1 character, has 0
      @Default("\"  \"") @NotBlank String blank, // error: [AssistantToolDefault] the default does not fit: must not be blank, was "  "
      @Default("\"\\u00a0\"") @NotBlank String noBreakSpace, // error: [AssistantToolDefault] the default "\u00a0" does not fit: must not be blank, was " "
      @Default("\"abcd\"") @Size(max = 3) String tooLong, // error: [AssistantToolDefault] the default "abcd" does not fit: must have at most 3 characters, has 4
      @Default("\"ab\"") @Size(min = 3, max = 5) String tooShort, // error: [AssistantToolDefault] the default "ab" does not fit: must have 3 to 5 characters, has 2
      @Default("\"x1\"") @Pattern(regexp = "[a-z]+") String pattern, // error: [AssistantToolDefault] the default does not fit: must match [a-z]+, was "x1"
      @Default("\"nobody\"") @Email String email, // error: [AssistantToolDefault] the default does not fit: must be an email address, was "nobody"
      @Default("false") @AssertTrue boolean accepted); // error: [AssistantToolDefault] the default does not fit: must be true, was false

  /** Takes containers. */
  void containers(
      @Default("[]") @NotEmpty List<String> none, // error: [AssistantToolDefault] the default [] does not fit: must have at least 1 element, has 0
      @Default("[1, 2, 3]") @Size(max = 2) int[] three, // error: [AssistantToolDefault] the default [1, 2, 3] does not fit: must have at most 2 elements, has 3
      @Default("{\"a\": 1}") @Size(min = 2) Map<String, Integer> one, // error: [AssistantToolDefault] the default {"a": 1} does not fit: must have at least 2 properties, has 1
      @Default("[1, 0]") List<@Min(1) Integer> element, // error: [AssistantToolDefault] the default [1, 0] does not fit: at /1, must be at least 1, was 0
      @Default("{\"A\": 1}") Map<@Pattern(regexp = "[a-z]") String, Integer> key); // error: [AssistantToolDefault] the default {"A": 1} does not fit: at /A, the key must match [a-z], was "A"

  /** Takes objects. */
  void objects(
      @Default("{\"type\": \"Square\", \"radius\": 1}") Shape unknown, // error: [AssistantToolDefault] the default {"type": "Square", "radius": 1} does not fit: at /type, expected one of "Circle", got "Square"
      @Default("{\"radius\": 1}") Shape untold, // error: [AssistantToolDefault] the default {"radius": 1} does not fit: at /type, missing
      @Default("{\"radius\": \"1\", \"type\": \"Circle\"}") Shape member, // error: [AssistantToolDefault] the default {"radius": "1", "type": "Circle"} does not fit: at /radius, expected a number, got "1"
      @Default("[]") Shape array, // error: [AssistantToolDefault] the default [] does not fit: expected an object, got an array
      @Default("{\"type\": \"Circle\", \"radius\": 1}") Shape fine,
      @Default("{\"kind\": null}") Letter letter, // error: [AssistantToolDefault] the default {"kind": null} does not fit: at /kind, expected one of "Lost", "Sent", got null
      @Default("7") OrderId number, // error: [AssistantToolDefault] the default does not fit: expected a string, got 7
      @Default("\"a\"") OrderId tooShort, // error: [AssistantToolDefault] the default "a" does not fit: must have at least 2 characters, has 1
      @Default("{\"nights\": \"two\"}") Stay misfit, // error: [AssistantToolDefault] the default {"nights": "two"} does not fit: at /nights, expected an integer, got "two"
      @Default("{}") Stay missing, // error: [AssistantToolDefault] the default {} does not fit: at /nights, missing
      @Default("{\"nights\": 0}") Stay tooFew, // error: [AssistantToolDefault] the default {"nights": 0} does not fit: at /nights, must be at least 1, was 0
      @Default("{\"nights\": 1, \"days\": 1}") Stay surplus); // error: [AssistantToolDefault] the default {"nights": 1, "days": 1} does not fit: at /days, unknown property

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
