package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.codec.text.AmountTexts;
import io.github.assistanttools.runtime.codec.text.CalendarTexts;
import io.github.assistanttools.runtime.codec.text.DateTexts;
import io.github.assistanttools.runtime.codec.text.DateTimeTexts;
import io.github.assistanttools.runtime.codec.text.EncodedTexts;
import io.github.assistanttools.runtime.codec.text.PlaceTexts;
import io.github.assistanttools.runtime.codec.text.TextType;
import io.github.assistanttools.runtime.codec.text.UriTexts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Decodes the arguments of one call, value by value, in one pass.
 *
 * <p>A method that reads a value is called with the reader at the value's first token, and leaves
 * it at the last one. An unexpected value is recorded as a {@link Problem} and skipped; the result
 * in that case (null, 0 or false) must not be used. So all problems of a call are found together.
 * Only a text that is not JSON ends the reading, with a {@link MalformedArgumentsException}. The
 * reader accepts what the generated schema accepts, within Java's numeric ranges.
 *
 * <p>After the outermost object has ended without problems, every method that reads throws a {@link
 * NullPointerException}.
 *
 * <p>Not thread-safe.
 */
public final class ArgumentReader {
  // Null after the arguments were read without problems: the decoder may then read another call's.
  private @Nullable Decoder decoder;

  ArgumentReader(Decoder decoder) {
    this.decoder = decoder;
  }

  /**
   * A reader of a call's arguments, at their first token.
   *
   * @param arguments JSON text; null, {@code ""}, white space and {@code null} mean <code>{}</code>
   * @throws MalformedArgumentsException if the first token is not JSON
   */
  public static ArgumentReader of(@Nullable String arguments) {
    Decoder decoder = Decoder.of(arguments == null ? "" : arguments);
    decoder.begin();
    return new ArgumentReader(decoder);
  }

  /**
   * Reads a literal of the generated code, such as a default.
   *
   * @throws IllegalStateException if the literal is not JSON or not a valid value: the generated
   *     code and this runtime are incompatible
   */
  public static <T> @Nullable T literal(String json, ValueReader<T> reader) {
    return Literal.value(json, reader);
  }

  /**
   * Checks a literal, for the generator: it accepts a default if and only if this finds no problem.
   *
   * @return the problems of the value; empty if it is valid
   * @throws MalformedArgumentsException if the literal is not a single JSON value
   */
  public static List<Problem> literalProblems(String json, ValueReader<?> reader) {
    return Literal.problems(json, reader);
  }

  /** The number of problems found so far. */
  public int problemCount() {
    return decoder == null ? 0 : decoder.problems.count();
  }

  /**
   * The first problems, in the order in which they were found, up to about 64 Ki characters of
   * text. {@link #problemCount} may be higher. Unmodifiable.
   */
  public List<Problem> problems() {
    return decoder == null ? List.of() : decoder.problems.listed();
  }

  /**
   * Sets a constraint for the next value, in addition to its type: on a scalar, or on the size of
   * an array or map. A value of the wrong type has only that problem; an array or map is checked
   * even if its elements have problems.
   *
   * @return this reader
   */
  public ArgumentReader checking(Constraint constraint) {
    decoder.checks.expect(constraint);
    return this;
  }

  // Objects of known shape

  /**
   * Begins an object and moves to the value of its first known property.
   *
   * @return the property's index in the shape, or -1 if there is none; in both cases {@link
   *     #endObject} must be called at the end
   */
  public int beginObject(ObjectShape shape) {
    return decoder.objects.begin(shape);
  }

  /**
   * Determines which variant of a union an object is, wherever in the object the discriminator is.
   * The reader stays at the object's first token, and {@link #beginObject} must follow; the object
   * may then have the discriminator in addition to the properties of its shape.
   *
   * @return the variant's index in the shape, or -1 if there is none, in which case the value is
   *     skipped
   */
  public int variant(UnionShape shape) {
    return decoder.unions().variant(shape);
  }

  /**
   * Moves to the value of the innermost object's next known property. Duplicates, and unknown
   * properties unless the shape is open, are recorded as problems.
   *
   * @return the property's index in the shape, or -1 at the object's end
   */
  public int nextProperty() {
    return decoder.objects.next();
  }

  /**
   * Whether a property of the innermost object needs its default, because it was absent or null.
   * Called after all properties were read. False if the object has problems: it will not be
   * constructed, and the exception of a class that rejects its default would hide them.
   *
   * @param read the value read for the property
   */
  public boolean lacks(@Nullable Object read) {
    return read == null && decoder.objects.isSound();
  }

  /**
   * Ends the innermost object and records its missing required properties. The end of the outermost
   * object must be the end of the text.
   *
   * @return whether the object can be used: it has no problems, and neither have its parts
   */
  public boolean endObject() {
    boolean usable = decoder.objects.end();
    if (usable && decoder.release()) {
      decoder = null;
    }
    return usable;
  }

  /**
   * Records that a class rejected the values of the object that just ended. The model reads the
   * message only if the class itself threw the exception, because its author then wrote the message
   * for the sender of the values. Messages of other code, such as the JDK's parsers, are not sent.
   *
   * @param author the class that was to be constructed
   * @return null, for the caller to return
   */
  public <T> @Nullable T refuse(IllegalArgumentException refused, Class<?> author) {
    decoder.problems.add(() -> Refusals.message(refused, author));
    return null;
  }

  // Scalars

  /** Whether the value is {@code null}; nothing is read or recorded. */
  public boolean isNull() {
    return decoder.in.is(JsonToken.VALUE_NULL);
  }

  /** Reads a string. */
  public @Nullable String string() {
    return decoder.scalars.string();
  }

  /** Reads a string of exactly one UTF-16 unit. */
  public char character() {
    return decoder.scalars.character();
  }

  /** Reads a boolean; {@code "true"} is not a boolean. */
  public boolean bool() {
    return decoder.scalars.bool();
  }

  /** Reads an integer of 8 bits. As for all integers, 3.0 and 3e0 are integers, and 3.9 is not. */
  public byte int8() {
    return (byte) decoder.scalars.integer(Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  /** Reads an integer of 16 bits. */
  public short int16() {
    return (short) decoder.scalars.integer(Short.MIN_VALUE, Short.MAX_VALUE);
  }

  /** Reads an integer of 32 bits. */
  public int int32() {
    return (int) decoder.scalars.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** Reads an integer of 64 bits. */
  public long int64() {
    return decoder.scalars.integer(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** Reads an integer of at most 1,000 digits when written without an exponent. */
  public @Nullable BigInteger bigInteger() {
    return decoder.scalars.bigInteger();
  }

  /** Reads a number, rounded to the nearest float; one that would become infinite is a problem. */
  public float float32() {
    return decoder.scalars.float32();
  }

  /** Reads a number, rounded to the nearest double; one that would become infinite is a problem. */
  public double float64() {
    return decoder.scalars.float64();
  }

  /** Reads a number exactly, if it has at most 1,000 digits when written without an exponent. */
  public @Nullable BigDecimal bigDecimal() {
    return decoder.scalars.bigDecimal();
  }

  /** Reads base64 (RFC 4648 section 4): padded, in one line, unused bits zero. */
  public byte @Nullable [] bytes() {
    return text(EncodedTexts.BASE64);
  }

  /** Reads a {@code full-date} (RFC 3339 section 5.6), such as {@code 2026-11-30}. */
  public @Nullable LocalDate localDate() {
    return text(DateTexts.LOCAL_DATE);
  }

  /** Reads a {@code date-time} (RFC 3339 section 5.6), such as {@code 2026-11-30T10:00:00Z}. */
  public @Nullable Instant instant() {
    return text(DateTimeTexts.INSTANT);
  }

  /** Reads a {@code date-time} (RFC 3339 section 5.6) whose offset is at most 18 hours. */
  public @Nullable OffsetDateTime offsetDateTime() {
    return text(DateTimeTexts.OFFSET_DATE_TIME);
  }

  /**
   * Reads a {@code date-time} (RFC 3339 section 5.6); its offset, at most 18 hours, is the zone.
   */
  public @Nullable ZonedDateTime zonedDateTime() {
    return text(DateTimeTexts.ZONED_DATE_TIME);
  }

  /**
   * Reads a {@code full-time} (RFC 3339 section 5.6) such as {@code 10:00:00Z}, with an offset of
   * at most 18 hours.
   */
  public @Nullable OffsetTime offsetTime() {
    return text(DateTimeTexts.OFFSET_TIME);
  }

  /** Reads {@code 10:15}, {@code 10:15:30} or with a fraction of up to nine digits; no offset. */
  public @Nullable LocalTime localTime() {
    return text(CalendarTexts.LOCAL_TIME);
  }

  /** Reads a date, {@code T} and a {@link #localTime}. */
  public @Nullable LocalDateTime localDateTime() {
    return text(CalendarTexts.LOCAL_DATE_TIME);
  }

  /** Reads a year of four digits. */
  public @Nullable Year year() {
    return text(CalendarTexts.YEAR);
  }

  /** Reads {@code 2026-11}. */
  public @Nullable YearMonth yearMonth() {
    return text(CalendarTexts.YEAR_MONTH);
  }

  /** Reads {@code --11-30}. */
  public @Nullable MonthDay monthDay() {
    return text(CalendarTexts.MONTH_DAY);
  }

  /** Reads a {@code duration} (RFC 3339 appendix A) of days, hours, minutes and seconds. */
  public @Nullable Duration duration() {
    return text(AmountTexts.DURATION);
  }

  /** Reads a {@code duration} (RFC 3339 appendix A) of years, months and days, or of weeks. */
  public @Nullable Period period() {
    return text(AmountTexts.PERIOD);
  }

  /** Reads the code of a currency (ISO 4217) that the JDK knows. */
  public @Nullable Currency currency() {
    return text(PlaceTexts.CURRENCY);
  }

  /** Reads a language tag (BCP 47) without extended language; of extensions, t and u. */
  public @Nullable Locale locale() {
    return text(PlaceTexts.LOCALE);
  }

  /** Reads the id of a time zone that the JDK knows, or an offset. */
  public @Nullable ZoneId zoneId() {
    return text(PlaceTexts.ZONE_ID);
  }

  /** Reads an offset of at most 18 hours: {@code Z}, {@code +01:00} or {@code +01:00:30}. */
  public @Nullable ZoneOffset zoneOffset() {
    return text(PlaceTexts.ZONE_OFFSET);
  }

  /** Reads an absolute URI (RFC 3986) that has no IP literal in brackets. */
  public @Nullable URI uri() {
    return text(UriTexts.ABSOLUTE_URI);
  }

  /** Reads a {@link #uri} whose scheme is http or https, in lower case. */
  public @Nullable URL url() {
    return text(UriTexts.WEB_URL);
  }

  /** Reads a UUID (RFC 9562 section 4): 8-4-4-4-12 hexadecimal digits. */
  public @Nullable UUID uuid() {
    return text(EncodedTexts.UNIQUE_ID);
  }

  /** Reads a string as a value of a textual type. */
  public <T> @Nullable T text(TextType<T> type) {
    return decoder.scalars.text(type);
  }

  /** Reads a constant by its exact name on the wire. */
  public <E extends Enum<E>> @Nullable E constant(EnumShape<E> shape) {
    return named(shape.constants());
  }

  /** Reads a string that is exactly one of these names, and returns the value of that name. */
  public <V> @Nullable V named(Map<String, V> values) {
    return decoder.scalars.named(values);
  }

  /**
   * Reads any value: an unmodifiable {@code Map<String, Object>} in the order of the text, an
   * unmodifiable {@code List<Object>}, a String, a Boolean or null. A number becomes a Long if
   * possible, otherwise a BigInteger if possible, otherwise a BigDecimal, so that nothing is lost.
   */
  public @Nullable Object any() {
    return decoder.containers.any(this, decoder.scalars);
  }

  // Arrays, and objects whose property names are data

  /**
   * Reads an array into an unmodifiable list, which contains null where the reader returns null.
   */
  public <T> @Nullable List<T> list(ValueReader<T> reader) {
    return decoder.containers.list(this, reader);
  }

  /** Reads an array of strings; as {@link #list}. */
  public @Nullable List<String> strings() {
    return list(ArgumentReader::string);
  }

  /**
   * Reads an array of distinct elements into an unmodifiable set in the array's order. The elements
   * must differ both as Java values and as JSON values: 1.0 and 1.00 are duplicates, at any depth
   * of nesting.
   */
  public <T> @Nullable Set<T> set(ValueReader<T> reader) {
    return decoder.containers.set(this, reader);
  }

  /** Reads an array of distinct elements into an unmodifiable set in their natural order. */
  public <T> @Nullable SortedSet<T> sortedSet(ValueReader<T> reader) {
    return decoder.containers.sortedSet(this, reader);
  }

  /**
   * Reads an object with arbitrary property names into an unmodifiable map in the order of the
   * text.
   */
  public <V> @Nullable Map<String, V> map(ValueReader<V> reader) {
    return map(ArgumentReader::string, reader);
  }

  /**
   * Reads an object into an unmodifiable map in the order of the text.
   *
   * @param keys reads a property's name as if it were a string value; any method that reads a
   *     string works, such as {@code ArgumentReader::localDate}
   */
  public <K, V> @Nullable Map<K, V> map(ValueReader<K> keys, ValueReader<V> values) {
    return decoder.containers.map(this, keys, values);
  }

  /**
   * Reads an array into a Java array.
   *
   * @param arrays creates an array of a given length, such as {@code Item[]::new}
   */
  public <T> T @Nullable [] array(ValueReader<T> reader, IntFunction<T[]> arrays) {
    List<T> list = list(reader);
    return list == null ? null : list.toArray(arrays);
  }

  /** Reads an array of booleans. */
  public boolean @Nullable [] booleans() {
    return PrimitiveArrays.booleans(this);
  }

  /** Reads an array of {@link #int16} integers. */
  public short @Nullable [] shorts() {
    return PrimitiveArrays.shorts(this);
  }

  /** Reads an array of {@link #int32} integers. */
  public int @Nullable [] ints() {
    return PrimitiveArrays.ints(this);
  }

  /** Reads an array of {@link #int64} integers. */
  public long @Nullable [] longs() {
    return PrimitiveArrays.longs(this);
  }

  /** Reads an array of {@link #float32} numbers. */
  public float @Nullable [] floats() {
    return PrimitiveArrays.floats(this);
  }

  /** Reads an array of {@link #float64} numbers. */
  public double @Nullable [] doubles() {
    return PrimitiveArrays.doubles(this);
  }

  /** Reads an array of {@link #character} strings. */
  public char @Nullable [] chars() {
    return PrimitiveArrays.chars(this);
  }
}
