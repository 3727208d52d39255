import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Default;
import io.github.assistanttools.Description;
import io.github.assistanttools.Name;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

@AssistantTool
public interface Defaults {
  /**
   * Takes what Java writes as a constant.
   *
   * @param string with a description
   */
  String constants(
      @Default("\"a \\\"quoted\\\" \\u00e9 $L text\"") String string,
      @Default("true") boolean truth,
      @Default("-128") byte int8,
      @Default("3e2") short int16,
      @Default("3.0") int int32,
      @Default("9223372036854775807") long int64,
      @Default("1.5") float float32,
      @Default("1e-300") double float64,
      @Default("\"'\"") char character,
      @Default("\"\\n\"") char newLine,
      @Default("7") Integer box,
      @Default("7") Long longBox,
      @Default("7") Double doubleBox,
      @Default("\"fast\"") Speed speed);

  /** Takes what is read from its JSON. */
  String literals(
      @Default("12345678901234567890") BigInteger bigInteger,
      @Default("1.10") BigDecimal bigDecimal,
      @Default("\"2026-11-30\"") LocalDate date,
      @Default("\"2026-11-30T10:15:00Z\"") Instant instant,
      @Default("\"2026-11-30T10:15:00+23:59\"") Instant farOffset,
      @Default("\"2026-11-30T10:15:00+18:00\"") OffsetDateTime offset,
      @Default("\"123e4567-e89b-12d3-a456-426614174000\"") UUID uuid,
      @Default("\"AAEC\"") byte[] bytes,
      @Default("[1, 2]") List<Integer> list,
      @Default("[\"fast\"]") Set<Speed> set,
      @Default("[]") int[] array,
      @Default("{\"x\": 1}") Point point,
      @Default("{\"x\": 1, \"y\": null}") Point pointToo,
      @Default("3") OptionalInt optionalInt,
      @Default("\"x\"") Optional<String> optional,
      @Default("[[{\"x\": 5, \"y\": 6}]]") List<Point[]> nested);

  record Point(int x, @Default("2") @Description("upwards") int y) {}

  enum Speed {
    @Name("fast")
    FAST,
    SLOW
  }
}
