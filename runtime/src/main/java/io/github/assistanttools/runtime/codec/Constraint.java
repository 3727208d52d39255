package io.github.assistanttools.runtime.codec;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A condition on a value in addition to its type. A value of a type to which the condition does not
 * apply, such as a string with {@link #atLeast}, satisfies it. Immutable and thread-safe.
 *
 * <p>A violation is a {@link Problem} at the value, or at a map's entry if the key violates it.
 */
public abstract class Constraint {

  Constraint() {}

  /**
   * Records whether the scalar at the current position violates this; {@code value} is the value of
   * a string.
   */
  void check(@Nullable Object value, Checks checks) {}

  /** Records whether the number of a container's elements or properties violates this. */
  void checkSize(int size, Checks checks) {}

  /** This constraint and the other; each violation is a separate problem. */
  public Constraint and(Constraint other) {
    return new AndConstraint(this, Objects.requireNonNull(other, "other"));
  }

  // Numbers, compared exactly, with all digits of the JSON text

  /**
   * A number that is not lower than the bound.
   *
   * @param bound a decimal number in the syntax of {@link java.math.BigDecimal}
   * @throws NumberFormatException if it is not one
   */
  public static Constraint atLeast(String bound) {
    return new NumberBound(Side.AT_LEAST, bound);
  }

  /** A number that is not higher than the bound; as {@link #atLeast}. */
  public static Constraint atMost(String bound) {
    return new NumberBound(Side.AT_MOST, bound);
  }

  /** A number that is higher than the bound; as {@link #atLeast}. */
  public static Constraint above(String bound) {
    return new NumberBound(Side.ABOVE, bound);
  }

  /** A number that is lower than the bound; as {@link #atLeast}. */
  public static Constraint below(String bound) {
    return new NumberBound(Side.BELOW, bound);
  }

  /**
   * A number whose magnitude is below 10<sup>integer</sup> and which is a multiple of
   * 10<sup>-fraction</sup>.
   *
   * @param integer the largest number of digits before the decimal point, without leading zeros
   * @param fraction the largest number of digits after the decimal point, without trailing zeros
   */
  public static Constraint digits(int integer, int fraction) {
    return new DigitLimits(integer, fraction);
  }

  // Strings

  /**
   * A string of {@code least} to {@code most} Unicode code points.
   *
   * @param most {@link Integer#MAX_VALUE} for no limit
   * @throws IllegalArgumentException if the range is empty
   */
  public static Constraint length(int least, int most) {
    return new TextLength(new CountRange(least, most));
  }

  /** A string that has a character other than white space ({@code \s} of ECMA-262). */
  public static Constraint notBlank() {
    return NotBlank.INSTANCE;
  }

  /**
   * A string that matches the pattern as a whole. A string that can't be matched with bounded
   * effort violates it.
   *
   * @param regex a regular expression as in {@link java.util.regex.Pattern}
   * @param flags the flags of that pattern
   * @throws IllegalArgumentException if the expression or the flags are invalid
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
    return RequiredBoolean.TRUE;
  }

  /** The boolean {@code false}. */
  public static Constraint isFalse() {
    return RequiredBoolean.FALSE;
  }

  // Dates and times, compared with now in the system's default time zone

  /** A date or time before now. */
  public static Constraint past() {
    return new TimeBound(Side.PAST, Clock::systemDefaultZone);
  }

  /** A date or time before now, or now: today, for a date. */
  public static Constraint pastOrPresent() {
    return new TimeBound(Side.PAST_OR_PRESENT, Clock::systemDefaultZone);
  }

  /** A date or time after now. */
  public static Constraint future() {
    return new TimeBound(Side.FUTURE, Clock::systemDefaultZone);
  }

  /** A date or time after now, or now: today, for a date. */
  public static Constraint futureOrPresent() {
    return new TimeBound(Side.FUTURE_OR_PRESENT, Clock::systemDefaultZone);
  }

  // Containers

  /**
   * An array of {@code least} to {@code most} elements, or a map of as many properties.
   *
   * @param most {@link Integer#MAX_VALUE} for no limit
   * @throws IllegalArgumentException if the range is empty
   */
  public static Constraint size(int least, int most) {
    return new ContainerSize(new CountRange(least, most));
  }
}
