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
      @Default("9999999999") int int32, // error: [AssistantToolDefault] the default does not fit: expected an integer between -2147483648 and 2147483647, got 9999999999
      @Default("99999999999999999999") long int64, // error: [AssistantToolDefault] the default does not fit: expected an integer between -9223372036854775808 and 9223372036854775807, got 99999999999999999999
      @Default("128") byte int8, // error: [AssistantToolDefault] the default does not fit: expected an integer between -128 and 127, got 128
      @Default("3.9") int fraction, // error: [AssistantToolDefault] the default does not fit: expected an integer, got 3.9
      @Default("010") int octal, // error: [AssistantToolDefault] the default 010 is not a single JSON value; write a literal such as 10, true, "text" (with the quotes) or [1, 2]
      @Default("1e999") double infinite, // error: [AssistantToolDefault] the default does not fit: expected a number between -1.7976931348623157E308 and 1.7976931348623157E308, got 1e999
      @Default("1e39") float tooLarge, // error: [AssistantToolDefault] the default does not fit: expected a number between -3.4028235E38 and 3.4028235E38, got 1e39
      @Default("1e999999999") BigInteger huge, // error: [AssistantToolDefault] the default does not fit: expected an integer that takes at most 1000 digits to write out, got 1e999999999
      @Default("1e-999999999") BigDecimal tiny, // error: [AssistantToolDefault] the default does not fit: expected a number that takes at most 1000 digits to write out, got 1e-999999999
      @Default("\"7\"") int quoted, // error: [AssistantToolDefault] the default does not fit: expected an integer, got "7"
      @Default("NaN") double nan, // error: [AssistantToolDefault] the default NaN is not a single JSON value; write a literal such as 10, true, "text" (with the quotes) or [1, 2]
      @Default("1 2") int two, // error: [AssistantToolDefault] the default 1 2 is not a single JSON value; write a literal such as 10, true, "text" (with the quotes) or [1, 2]
      @Default("") int empty); // error: [AssistantToolDefault] a default must not be null; remove the @Default, or make it @Nullable or an Optional

  /** Takes texts. */
  void texts(
      @Default("hello") String bare, // error: [AssistantToolDefault] the default hello is not a single JSON value; write a literal such as 10, true, "text" (with the quotes) or [1, 2]
      @Default("7") String number, // error: [AssistantToolDefault] the default does not fit: expected a string, got 7
      @Default("\"ab\"") char two, // error: [AssistantToolDefault] the default does not fit: expected a string of one character, got "ab"
      @Default("\"\"") char none, // error: [AssistantToolDefault] the default does not fit: expected a string of one character, got ""
      @Default("TRUE") boolean shout, // error: [AssistantToolDefault] the default TRUE is not a single JSON value; write a literal such as 10, true, "text" (with the quotes) or [1, 2]
      @Default("\"true\"") boolean quoted, // error: [AssistantToolDefault] the default does not fit: expected a boolean, got "true"
      @Default("\"2026-02-30\"") LocalDate day, // error: [AssistantToolDefault] the default does not fit: expected a date such as "2026-11-30", got "2026-02-30"
      @Default("\"2026-11-30T10:00:00Z\"") LocalDate time, // error: [AssistantToolDefault] the default does not fit: expected a date such as "2026-11-30", got "2026-11-30T10:00:00Z"
      @Default("\"2026-11-30T10:00:00\"") Instant offset, // error: [AssistantToolDefault] the default does not fit: expected a date-time with seconds and offset (RFC 3339) such as "2026-11-30T10:00:00Z", got "2026-11-30T10:00:00"
      @Default("\"xyz\"") UUID uuid, // error: [AssistantToolDefault] the default does not fit: expected a UUID such as "123e4567-e89b-12d3-a456-426614174000", got "xyz"
      @Default("\"A\"") byte[] base64); // error: [AssistantToolDefault] the default does not fit: expected a string in base64 (RFC 4648 section 4, padded), got "A"

  /** Takes structures. */
  void structures(
      @Default("[1, \"2\"]") List<Integer> list, // error: [AssistantToolDefault] the default [1, "2"] does not fit: at /1, expected an integer, got "2"
      @Default("{}") List<Integer> object, // error: [AssistantToolDefault] the default {} does not fit: expected an array, got an object
      @Default("[1, 1]") Set<Integer> twice, // error: [AssistantToolDefault] the default [1, 1] does not fit: at /1, duplicate
      @Default("[1.0, 1.00]") Set<BigDecimal> sameNumber, // error: [AssistantToolDefault] the default [1.0, 1.00] does not fit: at /1, duplicate
      @Default("\"celsius\"") Unit unit, // error: [AssistantToolDefault] the default does not fit: expected one of "CELSIUS", "FAHRENHEIT", got "celsius"
      @Default("\"CELSIUS\"") Unit fine,
      @Default("{\"x\": 1}") Point missing, // error: [AssistantToolDefault] the default {"x": 1} does not fit: at /y, missing
      @Default("{\"x\": 1, \"y\": 2, \"z\": 3}") Point surplus, // error: [AssistantToolDefault] the default {"x": 1, "y": 2, "z": 3} does not fit: at /z, unknown property
      @Default("{\"x\": 1, \"x\": 2, \"y\": 3}") Point twoOfOne, // error: [AssistantToolDefault] the default {"x": 1, "x": 2, "y": 3} does not fit: at /x, duplicate property
      @Default("{\"x\": 1, \"y\": 2} x") Point trailing, // error: [AssistantToolDefault] the default {"x": 1, "y": 2} x is not a single JSON value; write a literal such as 10, true, "text" (with the quotes) or [1, 2]
      @Default("[") Point truncated, // error: [AssistantToolDefault] the default [ is not a single JSON value; write a literal such as 10, true, "text" (with the quotes) or [1, 2]
      @Default("null") Point none, // error: [AssistantToolDefault] a default must not be null; remove the @Default, or make it @Nullable or an Optional
      @Default("null") Optional<String> empty, // error: [AssistantToolDefault] a default must not be null; remove the @Default, or make it @Nullable or an Optional
      Inner inner);

  enum Unit {
    CELSIUS,
    FAHRENHEIT
  }

  record Point(int x, int y) {}

  record Inner(@Default("x") int number) {} // error: [AssistantToolDefault] inner.number: the default x is not a single JSON value; write a literal such as 10, true, "text" (with the quotes) or [1, 2]
}
