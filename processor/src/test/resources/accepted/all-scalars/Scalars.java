import io.github.assistanttools.AssistantTool;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

@AssistantTool
public interface Scalars {
  /** Takes every scalar. */
  String all(
      String string,
      CharSequence charSequence,
      char character,
      boolean truth,
      byte int8,
      short int16,
      int int32,
      long int64,
      float float32,
      double float64,
      BigInteger bigInteger,
      BigDecimal bigDecimal,
      LocalDate localDate,
      Instant instant,
      OffsetDateTime offsetDateTime,
      UUID uuid,
      byte[] bytes);

  /** Gives a text. */
  CharSequence charSequence();

  /** Gives a character. */
  char character();

  /** Gives a truth. */
  boolean truth();

  /** Gives a byte. */
  byte int8();

  /** Gives a short. */
  short int16();

  /** Gives an int. */
  int int32();

  /** Gives a long. */
  long int64();

  /** Gives a float. */
  float float32();

  /** Gives a double. */
  double float64();

  /** Gives a BigInteger. */
  BigInteger bigInteger();

  /** Gives a BigDecimal. */
  BigDecimal bigDecimal();

  /** Gives a date. */
  LocalDate localDate();

  /** Gives an instant. */
  Instant instant();

  /** Gives a time with an offset. */
  OffsetDateTime offsetDateTime();

  /** Gives a UUID. */
  UUID uuid();

  /** Gives bytes. */
  byte[] bytes();
}
