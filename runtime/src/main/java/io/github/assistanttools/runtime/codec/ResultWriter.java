package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.codec.text.AmountTexts;
import io.github.assistanttools.runtime.codec.text.CalendarTexts;
import io.github.assistanttools.runtime.codec.text.DateTimeTexts;
import io.github.assistanttools.runtime.codec.text.EncodedTexts;
import io.github.assistanttools.runtime.codec.text.PlaceTexts;
import io.github.assistanttools.runtime.codec.text.TextType;
import io.github.assistanttools.runtime.codec.text.UriTexts;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
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

  private final JsonOutput output;
  private final MapOutput maps = new MapOutput(this);
  private @Nullable LaterResult<?> later;

  /** A writer of one result of at most {@link #DEFAULT_LONGEST} characters. */
  public ResultWriter() {
    this(DEFAULT_LONGEST);
  }

  /** A writer of one result of at most {@code longest} characters. */
  public ResultWriter(int longest) {
    output = new JsonOutput(longest);
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
   * @throws MisuseException if the value is not null: its variant is unknown to the generated code
   */
  public void noVariant(@Nullable Object value) {
    if (value != null) {
      throw new MisuseException(
          value.getClass().getName()
              + " is newer than the generated code; recompile the tool interface that uses it");
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
      throw new MisuseException(
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
    string(value == null ? null : type.text(value));
  }

  /**
   * Writes a {@code date-time} (RFC 3339 section 5.6), always with seconds. An offset with seconds,
   * which RFC 3339 does not allow, becomes {@code Z} at the same instant.
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

  /** Writes a year with at least four digits. */
  public void year(@Nullable Year value) {
    text(CalendarTexts.YEAR, value);
  }

  /**
   * Writes a {@code duration} (RFC 3339 appendix A). A negative duration, or one with a fraction of
   * a second, which RFC 3339 does not allow, is written as by {@code toString}.
   */
  public void duration(@Nullable Duration value) {
    text(AmountTexts.DURATION, value);
  }

  /**
   * Writes a {@code duration} (RFC 3339 appendix A). A period with a negative part, which RFC 3339
   * does not allow, is written as by {@code toString}.
   */
  public void period(@Nullable Period value) {
    text(AmountTexts.PERIOD, value);
  }

  /** Writes a language tag (BCP 47), {@code und} for the root. */
  public void locale(@Nullable Locale value) {
    text(PlaceTexts.LOCALE, value);
  }

  /** Writes a URI (RFC 3986); characters outside ASCII are percent-encoded. */
  public void uri(@Nullable URI value) {
    text(UriTexts.ABSOLUTE_URI, value);
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
   * @throws MisuseException if it is infinite or not a number, which JSON can't express
   */
  public void float32(float value) {
    output.number(NumberOutput.finite(value));
  }

  /**
   * Writes a number.
   *
   * @throws MisuseException if it is infinite or not a number, which JSON can't express
   */
  public void float64(double value) {
    output.number(NumberOutput.finite(value));
  }

  /**
   * Writes a boxed number, a BigInteger or a BigDecimal exactly.
   *
   * @throws MisuseException if it is infinite, not a number or of another class
   */
  public void number(@Nullable Number value) {
    if (value == null) {
      output.nullValue();
    } else {
      NumberOutput.write(output, value);
    }
  }

  /** Writes a constant as its name in JSON. */
  public <E extends Enum<E>> void constant(EnumShape<E> shape, @Nullable E value) {
    string(value == null ? null : shape.wireName(value));
  }

  /**
   * Writes a value without a declared type: null, a CharSequence, boolean, number, enum constant
   * (by its name), a value of a textual type, an Optional, or a map (whose keys have JSON strings),
   * iterable or array of such values.
   *
   * @throws MisuseException if it is, or contains, a value of another type
   */
  public void any(@Nullable Object value) {
    AnyWriter.write(this, value);
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
   *     ResultWriter::duration}
   * @throws MisuseException if a key is null, or two have the same text
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
