package io.github.assistanttools.processor.model;

import java.math.BigDecimal;
import java.util.function.Function;

/** A constraint of Jakarta Validation on the values of a type. */
public sealed interface Constraint {

  /** Calls the function for this kind of constraint. */
  <R> R match(Cases<R> cases);

  /** One function for each kind, so that the compiler lists what a new kind still lacks. */
  record Cases<R>(
      Function<Bound, R> bound,
      Function<Digits, R> digits,
      Function<Length, R> length,
      Function<Matches, R> matches,
      Function<Email, R> email,
      Function<Fixed, R> fixed) {}

  /** {@code @Min}, {@code @DecimalMax}, {@code @Positive} …: one end of a range of numbers. */
  record Bound(Side side, BigDecimal value) implements Constraint {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.bound().apply(this);
    }
  }

  /**
   * Which end of a range a bound is, and whether it belongs to the range; named like the factory of
   * the codec's {@code Constraint}.
   */
  enum Side {
    AT_LEAST("minimum", true),
    ABOVE("exclusiveMinimum", true),
    AT_MOST("maximum", false),
    BELOW("exclusiveMaximum", false);

    private final String keyword;
    private final boolean lower;

    Side(String keyword, boolean lower) {
      this.keyword = keyword;
      this.lower = lower;
    }

    /** The keyword of JSON Schema. */
    public String keyword() {
      return keyword;
    }

    /** Whether values lie above it. */
    public boolean lower() {
      return lower;
    }
  }

  /** {@code @Digits}: how many digits a number has at most before and after its decimal point. */
  record Digits(int integer, int fraction) implements Constraint {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.digits().apply(this);
    }
  }

  /**
   * {@code @Size}, {@code @NotEmpty}: how many characters, elements or entries there are.
   *
   * @param most {@link Integer#MAX_VALUE} for any number
   */
  record Length(int least, int most) implements Constraint {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.length().apply(this);
    }
  }

  /**
   * {@code @Pattern}: the whole text matches.
   *
   * @param flags those of {@link java.util.regex.Pattern#compile(String, int)}
   */
  record Matches(String regex, int flags) implements Constraint {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.matches().apply(this);
    }
  }

  /**
   * {@code @Email}.
   *
   * @param pattern what an address looks like; narrower than the format of JSON Schema
   */
  record Email(String pattern) implements Constraint {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.email().apply(this);
    }
  }

  /** A constraint without parameters, named like the factory of the codec's {@code Constraint}. */
  enum Fixed implements Constraint {
    /** {@code @NotBlank}: something other than white space. */
    NOT_BLANK,
    /** {@code @AssertTrue}. */
    IS_TRUE,
    /** {@code @AssertFalse}. */
    IS_FALSE,
    PAST,
    PAST_OR_PRESENT,
    FUTURE,
    FUTURE_OR_PRESENT;

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.fixed().apply(this);
    }
  }
}
