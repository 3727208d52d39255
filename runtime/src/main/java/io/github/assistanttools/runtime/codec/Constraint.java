package io.github.assistanttools.runtime.codec;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a value must satisfy beyond its type. A value of a kind that a constraint says nothing
 * about, such as a string under {@link #atLeast}, satisfies it. Immutable and safe for use by
 * several threads.
 *
 * <p>A violation is a {@link Problem} at the value, or at a map's entry if it is the key's.
 */
public abstract class Constraint {

  Constraint() {}

  /**
   * Records what the scalar violates on which the input stands; the value is what it stands for.
   */
  void check(@Nullable Object value, Checks checks) {}

  /** Records what the number of a container's elements or properties violates. */
  void checkSize(int size, Checks checks) {}

  /** This constraint and the other; each violated one is a problem of its own. */
  public Constraint and(Constraint other) {
    return new Both(this, Objects.requireNonNull(other, "other"));
  }

  // Numbers, compared with every digit they have on the wire

  /**
   * A number that is no lower than the bound.
   *
   * @param bound a decimal number, as {@link java.math.BigDecimal} reads it
   * @throws NumberFormatException if it is none
   */
  public static Constraint atLeast(String bound) {
    return new NumberBound(NumberBound.Side.AT_LEAST, bound);
  }

  /** A number that is no higher than the bound; as {@link #atLeast}. */
  public static Constraint atMost(String bound) {
    return new NumberBound(NumberBound.Side.AT_MOST, bound);
  }

  /** A number that is higher than the bound; as {@link #atLeast}. */
  public static Constraint above(String bound) {
    return new NumberBound(NumberBound.Side.ABOVE, bound);
  }

  /** A number that is lower than the bound; as {@link #atLeast}. */
  public static Constraint below(String bound) {
    return new NumberBound(NumberBound.Side.BELOW, bound);
  }

  /**
   * A number below 10<sup>integer</sup>, whatever its sign, and a multiple of
   * 10<sup>-fraction</sup>.
   *
   * @param integer the most digits before the decimal point, without leading zeros
   * @param fraction the most digits after the decimal point, without trailing zeros
   */
  public static Constraint digits(int integer, int fraction) {
    return new DigitLimits(integer, fraction);
  }

  // Strings

  /**
   * A string of so many Unicode code points.
   *
   * @param most {@link Integer#MAX_VALUE} for any number
   * @throws IllegalArgumentException if no number is in between
   */
  public static Constraint length(int least, int most) {
    return new TextLength(new CountRange(least, most));
  }

  /** A string that has a character other than white space ({@code \s} of ECMA-262). */
  public static Constraint notBlank() {
    return NotBlank.INSTANCE;
  }

  /**
   * A string that matches as a whole. One that cannot be matched with bounded effort violates it.
   *
   * @param regex a {@link java.util.regex.Pattern}
   * @param flags that pattern's
   * @throws IllegalArgumentException if the two are no pattern
   */
  public static Constraint pattern(String regex, int flags) {
    return new TextPattern(regex, flags);
  }

  /** A string that is an email address of the common form: in ASCII, unquoted, at a domain name. */
  public static Constraint email() {
    return EmailAddress.INSTANCE;
  }

  // Booleans

  /** The boolean {@code true}. */
  public static Constraint isTrue() {
    return Truth.TRUE;
  }

  /** The boolean {@code false}. */
  public static Constraint isFalse() {
    return Truth.FALSE;
  }

  // Dates and times, compared with now in the system's default time zone

  /** A date or time before now. */
  public static Constraint past() {
    return new TimeBound(TimeBound.Side.PAST, Clock::systemDefaultZone);
  }

  /** A date or time before now, or now: today, for a date. */
  public static Constraint pastOrPresent() {
    return new TimeBound(TimeBound.Side.PAST_OR_PRESENT, Clock::systemDefaultZone);
  }

  /** A date or time after now. */
  public static Constraint future() {
    return new TimeBound(TimeBound.Side.FUTURE, Clock::systemDefaultZone);
  }

  /** A date or time after now, or now: today, for a date. */
  public static Constraint futureOrPresent() {
    return new TimeBound(TimeBound.Side.FUTURE_OR_PRESENT, Clock::systemDefaultZone);
  }

  // Containers

  /**
   * An array of so many elements, or a map of so many properties.
   *
   * @param most {@link Integer#MAX_VALUE} for any number
   * @throws IllegalArgumentException if no number is in between
   */
  public static Constraint size(int least, int most) {
    return new ContainerSize(new CountRange(least, most));
  }
}
