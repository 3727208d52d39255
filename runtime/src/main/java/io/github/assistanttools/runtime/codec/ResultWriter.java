package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.codec.text.CalendarTexts;
import io.github.assistanttools.runtime.codec.text.DateTexts;
import io.github.assistanttools.runtime.codec.text.DateTimeTexts;
import io.github.assistanttools.runtime.codec.text.EncodedTexts;
import io.github.assistanttools.runtime.codec.text.PlaceTexts;
import io.github.assistanttools.runtime.codec.text.TextType;
import io.github.assistanttools.runtime.codec.text.UriTexts;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Encodes the result of one call.
 *
 * <p>A result whose JSON form is a string is sent as its bare text, anything else as compact JSON;
 * a null result is {@code null}, an empty string {@code (empty)} and void {@code success}. The
 * limit is checked during writing: beyond it, an {@link OutputTooLargeException} is thrown.
 * Unpaired surrogates become U+FFFD.
 *
 * <p>Not thread-safe.
 */
public final class ResultWriter {
  /**
   * The default limit for the characters of a result: the same as for a string in arguments, and
   * more than any known protocol accepts (10,485,760). Envelopes enforce the limits of their
   * protocols; this limit protects memory.
   */
  public static final int DEFAULT_LONGEST = 16_777_216;

  private static final String NEWER =
      " is newer than the generated code; recompile the tool interface that uses it";
  private static final String NULL = "null, although its type says that it never is";

  private final JsonOutput output;
  private final MapOutput maps;
  private @Nullable AnyWriter anyWriter;
  // Whether the current value is inside one without a declared type.
  private boolean undeclared;
  private @Nullable LaterResult<?> later;

  /** A writer of one result of at most {@link #DEFAULT_LONGEST} characters. */
  public ResultWriter() {
    this(DEFAULT_LONGEST);
  }

  /** A writer of one result of at most {@code longest} characters. */
  public ResultWriter(int longest) {
    output = new JsonOutput(longest);
    maps = new MapOutput(this, output);
  }

  /**
   * Waits for the stage passed to {@link #later}, if there is one, and writes its value.
   *
   * @throws ExecutionException if the stage failed, with the failure as its cause
   */
  public void await() throws InterruptedException, ExecutionException {
    LaterResult<?> pending = later;
    if (pending != null) {
      // The field is cleared only after the wait, so that another thread can cancel the stage
      // meanwhile.
      pending.awaitDone();
      later = null;
      output.release();
      pending.writeTo(this);
    }
  }

  /**
   * A stage that completes when the one passed to {@link #later} does; after that, {@link #await}
   * does not wait. Empty if there is no such stage.
   */
  public Optional<CompletionStage<?>> pending() {
    return later == null ? Optional.empty() : Optional.of(later.done());
  }

  /**
   * Cancels the stage passed to {@link #later}, if there is one, it is a {@link
   * java.util.concurrent.Future}, and it can be canceled. Dependents of the stage may run before
   * this method returns.
   */
  public void cancel() {
    LaterResult<?> abandoned = later;
    if (abandoned != null) {
      abandoned.cancel();
    }
  }

  /**
   * Ends the result.
   *
   * @return the output, never empty
   * @throws IllegalStateException if not exactly one value was written
   */
  public String finish() {
    String text = output.finish();
    return text.isEmpty() ? "(empty)" : text;
  }

  /** Whether the output is JSON rather than a bare text. */
  public boolean isJson() {
    return output.bare() == null;
  }

  // Objects

  /**
   * Begins an object, or writes {@code null} if the value is null.
   *
   * @param value the value of the object; only compared with null
   * @return whether the properties and {@link #endObject} must follow
   */
  public boolean beginObject(@Nullable Object value) {
    if (value == null) {
      output.nullValue();
      return false;
    }
    output.object();
    return true;
  }

  /** Ends the innermost object. */
  public void endObject() {
    output.endObject();
  }

  /**
   * Writes the name of a property, whose value must follow.
   *
   * @return this writer
   */
  public ResultWriter name(String name) {
    output.name(name);
    return this;
  }

  /**
   * Writes the name of a property, whose value must follow; if the value is null, neither is
   * written.
   *
   * @return this writer
   */
  public ResultWriter nonNull(String name) {
    output.nameUnlessNull(name);
    return this;
  }

  // Variants of unions

  /**
   * Makes the next object begin with this property. An object or null must follow.
   *
   * @param discriminator the property's name
   * @param name the variant's name, which is the value
   * @return this writer
   */
  public ResultWriter variant(String discriminator, String name) {
    output.variant(discriminator, name);
    return this;
  }

  /**
   * Writes null for a null value, which has no variant.
   *
   * @throws InvalidResultException if the value is not null: its variant is unknown to the
   *     generated code
   */
  public void noVariant(@Nullable Object value) {
    if (value != null) {
      throw output.invalid(value.getClass().getName() + NEWER);
    }
    output.nullValue();
  }

  // Scalars

  /** Writes a string. */
  public void string(@Nullable CharSequence value) {
    if (value == null) {
      output.nullValue();
      return;
    }
    String text = value.toString();
    if (text == null) {
      throw output.invalid(
          "a " + value.getClass().getName() + " whose toString() is null has no JSON form");
    }
    if (!maps.takesKey(text)) {
      output.text(text);
    }
  }

  /** Writes a string of one UTF-16 unit. */
  public void character(char value) {
    string(String.valueOf(value));
  }

  /**
   * Writes {@code value.toString()} as a string: for a Character, or a value of a textual type
   * without a method of its own here, such as a UUID or LocalDate.
   */
  public void text(@Nullable Object value) {
    string(value == null ? null : value.toString());
  }

  private <T> void text(TextType<T> type, @Nullable T value) {
    string(value == null ? null : fitting(type, value));
  }

  private <T> String fitting(TextType<T> type, T value) {
    String text = type.text(value);
    if (!type.fits(text) && !undeclared) {
      throw output.invalid("a " + type.type().getName() + " whose text is not " + type.expected());
    }
    return text;
  }

  /**
   * Writes a {@code full-date} (RFC 3339 section 5.6).
   *
   * @throws InvalidResultException if the year is not in 0 to 9999
   */
  public void localDate(@Nullable LocalDate value) {
    text(DateTexts.LOCAL_DATE, value);
  }

  /**
   * Writes a date and time without offset.
   *
   * @throws InvalidResultException if the year is not in 0 to 9999
   */
  public void localDateTime(@Nullable LocalDateTime value) {
    text(CalendarTexts.LOCAL_DATE_TIME, value);
  }

  /**
   * Writes a {@code date-time} (RFC 3339 section 5.6) in UTC.
   *
   * @throws InvalidResultException if the year is not in 0 to 9999
   */
  public void instant(@Nullable Instant value) {
    text(DateTimeTexts.INSTANT, value);
  }

  /**
   * Writes a {@code date-time} (RFC 3339 section 5.6), always with seconds. An offset with seconds,
   * which RFC 3339 does not allow, becomes {@code Z} at the same instant.
   *
   * @throws InvalidResultException if the year is not in 0 to 9999
   */
  public void offsetDateTime(@Nullable OffsetDateTime value) {
    text(DateTimeTexts.OFFSET_DATE_TIME, value);
  }

  /** Writes an {@link #offsetDateTime}; the zone's id is left out. */
  public void zonedDateTime(@Nullable ZonedDateTime value) {
    text(DateTimeTexts.ZONED_DATE_TIME, value);
  }

  /**
   * Writes a {@code full-time} (RFC 3339 section 5.6), with seconds and an offset as in {@link
   * #offsetDateTime}.
   */
  public void offsetTime(@Nullable OffsetTime value) {
    text(DateTimeTexts.OFFSET_TIME, value);
  }

  /**
   * Writes a year of four digits.
   *
   * @throws InvalidResultException if it is not in 0 to 9999
   */
  public void year(@Nullable Year value) {
    text(CalendarTexts.YEAR, value);
  }

  /**
   * Writes a year of four digits and a month.
   *
   * @throws InvalidResultException if the year is not in 0 to 9999
   */
  public void yearMonth(@Nullable YearMonth value) {
    text(CalendarTexts.YEAR_MONTH, value);
  }

  /**
   * Writes the id of a time zone.
   *
   * @throws InvalidResultException if it has characters that the ids of the JDK do not have
   */
  public void zoneId(@Nullable ZoneId value) {
    text(PlaceTexts.ZONE_ID, value);
  }

  /**
   * Writes a language tag (BCP 47), {@code und} for the root.
   *
   * @throws InvalidResultException if it has extensions other than {@code t} and {@code u}
   */
  public void locale(@Nullable Locale value) {
    text(PlaceTexts.LOCALE, value);
  }

  /**
   * Writes a URI (RFC 3986); characters outside ASCII are percent-encoded.
   *
   * @throws InvalidResultException if it is relative, or not one that {@code ArgumentReader.uri}
   *     accepts for another reason
   */
  public void uri(@Nullable URI value) {
    text(UriTexts.ABSOLUTE_URI, value);
  }

  /**
   * Writes a URL of {@code http} or {@code https} as a URI, as {@link #uri} does.
   *
   * @throws InvalidResultException if it is not one that {@code ArgumentReader.url} accepts
   */
  public void url(@Nullable URL value) {
    text(UriTexts.WEB_URL, value);
  }

  /** Writes bytes as a string in base64 (RFC 4648 section 4). */
  public void bytes(byte @Nullable [] value) {
    text(EncodedTexts.BASE64, value);
  }

  /** Writes a boolean. */
  public void bool(boolean value) {
    output.bool(value);
  }

  /** Writes a boolean or null. */
  public void boxedBool(@Nullable Boolean value) {
    if (value == null) {
      output.nullValue();
    } else {
      output.bool(value);
    }
  }

  /** Writes an integer. */
  public void integer(long value) {
    output.number(value);
  }

  /**
   * Writes a number.
   *
   * @throws InvalidResultException if it is infinite or not a number, which JSON can't express
   */
  public void float32(float value) {
    output.number(NumberOutput.finite(output, value));
  }

  /**
   * Writes a number.
   *
   * @throws InvalidResultException if it is infinite or not a number, which JSON can't express
   */
  public void float64(double value) {
    output.number(NumberOutput.finite(output, value));
  }

  /**
   * Writes a boxed number, a BigInteger or a BigDecimal exactly.
   *
   * @throws InvalidResultException if it is infinite, not a number or of another class
   */
  public void number(@Nullable Number value) {
    if (value == null) {
      output.nullValue();
    } else {
      NumberOutput.write(output, value);
    }
  }

  /**
   * Writes a constant as its name in JSON.
   *
   * @throws InvalidResultException if the generated code does not know the constant
   */
  public <E extends Enum<E>> void constant(EnumShape<E> shape, @Nullable E value) {
    if (value == null) {
      output.nullValue();
      return;
    }
    String name = shape.wireName(value);
    if (name == null) {
      throw output.invalid(value.getDeclaringClass().getName() + "." + value.name() + NEWER);
    }
    string(name);
  }

  // Values without a declared type

  /** The string that is the whole result; null if it is not a string. */
  @Nullable String bare() {
    return output.bare();
  }

  /**
   * Writes a value without a declared type: null, a CharSequence, boolean, number, constant of an
   * enum of the JDK, value of a textual type, Optional, or a map (whose keys are texts or
   * integers), iterable or array of such values.
   *
   * @throws InvalidResultException if it is, or contains, a value of another type
   */
  public void any(@Nullable Object value) {
    any(value, KnownTypes.NONE);
  }

  /**
   * As {@link #any(Object)}, for an interface that knows further classes.
   *
   * @param known these classes
   */
  public void any(@Nullable Object value, KnownTypes known) {
    AnyWriter writer = anyWriter;
    if (writer == null || !writer.writes(known)) {
      writer = new AnyWriter(output, known);
      anyWriter = writer;
    }
    boolean outer = undeclared;
    undeclared = true;
    writer.write(this, value);
    undeclared = outer;
  }

  /**
   * As {@link #any(Object)}, for a value whose type does not admit null.
   *
   * @throws InvalidResultException also if null would be written
   */
  public void presentAny(@Nullable Object value) {
    presentAny(value, KnownTypes.NONE);
  }

  /**
   * As {@link #any(Object, KnownTypes)}, for a value whose type does not admit null.
   *
   * @throws InvalidResultException also if null would be written
   */
  public void presentAny(@Nullable Object value, KnownTypes known) {
    int start = output.length();
    any(value, known);
    if (!undeclared && output.isNullFrom(start)) {
      throw output.invalid(NULL, start);
    }
  }

  // Null where the schema does not admit it

  /**
   * Requires a value, where the result schema does not admit null. Call it after {@link #name}.
   *
   * @return the value
   * @throws InvalidResultException if it is null, unless it is inside a value without a declared
   *     type, of which the schema says nothing
   */
  public <T> @Nullable T present(@Nullable T value) {
    if (value == null && !undeclared) {
      throw output.invalid(NULL);
    }
    return value;
  }

  // Arrays, and objects whose property names are data

  /** Writes an array. */
  public <T> void list(@Nullable Iterable<? extends T> values, ValueWriter<T> writer) {
    if (beginArray(values)) {
      for (T value : values) {
        writer.write(this, value);
      }
      endArray();
    }
  }

  /** Writes an array of strings. */
  public void strings(@Nullable Iterable<? extends CharSequence> values) {
    list(values, ResultWriter::string);
  }

  /** Writes an array. */
  public <T> void array(T @Nullable [] values, ValueWriter<T> writer) {
    list(values == null ? null : Arrays.asList(values), writer);
  }

  /** Writes an object whose property names are the keys, in the map's order. */
  public <V> void map(@Nullable Map<? extends String, ? extends V> values, ValueWriter<V> writer) {
    maps.write(values, writer);
  }

  /**
   * Writes an object whose property names are the keys' texts, in the map's order.
   *
   * @param keys writes a key as a string; any method that writes a string works, such as {@code
   *     ResultWriter::year}
   * @throws InvalidResultException if a key is null, or two have the same text
   */
  public <K, V> void map(
      @Nullable Map<? extends K, ? extends V> values, ValueWriter<K> keys, ValueWriter<V> writer) {
    maps.write(values, keys, writer);
  }

  /** Writes an array of booleans. */
  public void booleans(boolean @Nullable [] values) {
    if (beginArray(values)) {
      PrimitiveArrayOutput.write(this, values);
      endArray();
    }
  }

  /** Writes an array of integers. */
  public void shorts(short @Nullable [] values) {
    if (beginArray(values)) {
      PrimitiveArrayOutput.write(this, values);
      endArray();
    }
  }

  /** Writes an array of integers. */
  public void ints(int @Nullable [] values) {
    if (beginArray(values)) {
      PrimitiveArrayOutput.write(this, values);
      endArray();
    }
  }

  /** Writes an array of integers. */
  public void longs(long @Nullable [] values) {
    if (beginArray(values)) {
      PrimitiveArrayOutput.write(this, values);
      endArray();
    }
  }

  /** Writes an array of numbers, which must be finite as in {@link #float32}. */
  public void floats(float @Nullable [] values) {
    if (beginArray(values)) {
      PrimitiveArrayOutput.write(this, values);
      endArray();
    }
  }

  /** Writes an array of numbers, which must be finite as in {@link #float64}. */
  public void doubles(double @Nullable [] values) {
    if (beginArray(values)) {
      PrimitiveArrayOutput.write(this, values);
      endArray();
    }
  }

  /** Writes an array of strings of one UTF-16 unit each. */
  public void chars(char @Nullable [] values) {
    if (beginArray(values)) {
      PrimitiveArrayOutput.write(this, values);
      endArray();
    }
  }

  // Optionals; an absent value is null

  /** Writes the value, or {@code null} if there is none. */
  public <T> void optional(@Nullable Optional<? extends T> value, ValueWriter<T> writer) {
    writer.write(this, value == null ? null : value.orElse(null));
  }

  /** Writes the integer, or {@code null} if there is none. */
  public void optionalInt(@Nullable OptionalInt value) {
    number(value == null || value.isEmpty() ? null : value.getAsInt());
  }

  /** Writes the integer, or {@code null} if there is none. */
  public void optionalLong(@Nullable OptionalLong value) {
    number(value == null || value.isEmpty() ? null : value.getAsLong());
  }

  /** Writes the number, or {@code null} if there is none. */
  public void optionalDouble(@Nullable OptionalDouble value) {
    number(value == null || value.isEmpty() ? null : value.getAsDouble());
  }

  // Results without a value, or whose value comes later

  /** Writes the result of a function without a value: {@code success}. */
  public void success() {
    string("success");
  }

  /** Leaves the result to a stage, whose value is written when it completes. */
  public <T> void later(@Nullable CompletionStage<? extends T> stage, ValueWriter<T> writer) {
    if (stage == null) {
      writer.write(this, null);
      return;
    }
    output.reserve();
    later = new LaterResult<>(stage, writer);
  }

  /** As {@link #later}, for a stage whose value is ignored: writes {@link #success}. */
  public void laterSuccess(@Nullable CompletionStage<?> stage) {
    later(stage, (out, ignored) -> out.success());
  }

  private boolean beginArray(@Nullable Object values) {
    if (values == null) {
      output.nullValue();
      return false;
    }
    output.beginArray();
    return true;
  }

  private void endArray() {
    output.endArray();
  }
}
