import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Default;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@AssistantTool
interface BadDefaults {
  /** Takes numbers. */
  void numbers(
      @Default("9999999999") int int32, // error: [AssistantToolDefault] the default does not fit: expected an integer between -2147483648 and 2147483647
      @Default("99999999999999999999") long int64, // error: [AssistantToolDefault] the default does not fit: expected an integer between -9223372036854775808 and 9223372036854775807
      @Default("128") byte int8, // error: [AssistantToolDefault] the default does not fit: expected an integer between -128 and 127
      @Default("3.9") int fraction, // error: [AssistantToolDefault] the default does not fit: expected an integer between -2147483648 and 2147483647
      @Default("010") int octal, // error: [AssistantToolDefault] the default is no JSON; write a literal such as 10, true, "text" (with the quotes) or [1, 2]
      @Default("1e999") double infinite, // error: [AssistantToolDefault] the default does not fit: expected a number a double can hold
      @Default("1e39") float tooLarge, // error: [AssistantToolDefault] the default does not fit: expected a number a float can hold
      @Default("1e999999999") BigInteger huge, // error: [AssistantToolDefault] the default does not fit: expected an integer
      @Default("1e-999999999") BigDecimal tiny, // error: [AssistantToolDefault] the default does not fit: expected a number
      @Default("\"7\"") int quoted, // error: [AssistantToolDefault] the default does not fit: expected an integer between -2147483648 and 2147483647
      @Default("NaN") double nan, // error: [AssistantToolDefault] the default is no JSON; write a literal such as 10, true, "text" (with the quotes) or [1, 2]
      @Default("1 2") int two, // error: [AssistantToolDefault] the default goes on after its value; write one JSON literal
      @Default("") int empty); // error: [AssistantToolDefault] a default is a value; drop the @Default, or make it @Nullable or an Optional

  /** Takes texts. */
  void texts(
      @Default("hello") String bare, // error: [AssistantToolDefault] the default is no JSON; write a literal such as 10, true, "text" (with the quotes) or [1, 2]
      @Default("7") String number, // error: [AssistantToolDefault] the default does not fit: expected a string (with the quotes)
      @Default("\"ab\"") char two, // error: [AssistantToolDefault] the default does not fit: expected a string of one character
      @Default("\"\"") char none, // error: [AssistantToolDefault] the default does not fit: expected a string of one character
      @Default("TRUE") boolean shout, // error: [AssistantToolDefault] the default is no JSON; write a literal such as 10, true, "text" (with the quotes) or [1, 2]
      @Default("\"true\"") boolean quoted, // error: [AssistantToolDefault] the default does not fit: expected true or false
      @Default("\"2026-02-30\"") LocalDate day, // error: [AssistantToolDefault] the default does not fit: expected a date such as "2026-11-30"
      @Default("\"2026-11-30T10:00:00Z\"") LocalDate time, // error: [AssistantToolDefault] the default does not fit: expected a date such as "2026-11-30"
      @Default("\"2026-11-30T10:00:00\"") Instant offset, // error: [AssistantToolDefault] the default does not fit: expected a time such as "2026-11-30T10:15:00Z"
      @Default("\"xyz\"") UUID uuid, // error: [AssistantToolDefault] the default does not fit: expected a UUID
      @Default("\"A\"") byte[] base64); // error: [AssistantToolDefault] the default does not fit: expected base64

  /** Takes structures. */
  void structures(
      @Default("[1, \"2\"]") List<Integer> list, // error: [AssistantToolDefault] the default does not fit: expected an integer between -2147483648 and 2147483647
      @Default("{}") List<Integer> object, // error: [AssistantToolDefault] the default does not fit: expected an array
      @Default("[1, 1]") Set<Integer> twice, // error: [AssistantToolDefault] the default does not fit: expected every element once
      @Default("[1.0, 1.00]") Set<BigDecimal> sameNumber, // error: [AssistantToolDefault] the default does not fit: expected every element once
      @Default("\"celsius\"") Unit unit, // error: [AssistantToolDefault] the default does not fit: expected one of "CELSIUS", "FAHRENHEIT" (with the quotes)
      @Default("\"CELSIUS\"") Unit fine,
      @Default("{\"x\": 1}") Point missing, // error: [AssistantToolDefault] the default does not fit: expected the property "y" in a Point
      @Default("{\"x\": 1, \"y\": 2, \"z\": 3}") Point surplus, // error: [AssistantToolDefault] the default does not fit: expected no property "z" here, or no second one, in a Point
      @Default("{\"x\": 1, \"x\": 2, \"y\": 3}") Point twoOfOne, // error: [AssistantToolDefault] the default does not fit: expected no property "x" here, or no second one, in a Point
      @Default("{\"x\": 1, \"y\": 2} x") Point trailing, // error: [AssistantToolDefault] the default is no JSON; write a literal such as 10, true, "text" (with the quotes) or [1, 2]
      @Default("[") Point truncated, // error: [AssistantToolDefault] the default does not fit: expected an object, a Point
      @Default("null") Point none, // error: [AssistantToolDefault] a default is a value; drop the @Default, or make it @Nullable or an Optional
      @Default("null") Optional<String> empty, // error: [AssistantToolDefault] a default is a value; drop the @Default, or make it @Nullable or an Optional
      Inner inner);

  enum Unit {
    CELSIUS,
    FAHRENHEIT
  }

  record Point(int x, int y) {}

  record Inner(@Default("x") int number) {} // error: [AssistantToolDefault] inner.number: the default is no JSON; write a literal such as 10, true, "text" (with the quotes) or [1, 2]
}
