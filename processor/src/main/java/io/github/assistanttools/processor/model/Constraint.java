package io.github.assistanttools.processor.model;

import java.math.BigDecimal;
import java.util.Locale;

/** A constraint of Jakarta Validation on the values of a type. */
public sealed interface Constraint {

  /** Applies the function for this kind of constraint. */
  <R> R match(ConstraintCases<R> cases);

  /** {@code @Min}, {@code @DecimalMax}, {@code @Positive} …: one end of a range of numbers. */
  record Bound(Side side, BigDecimal value) implements Constraint {
    @Override
    public <R> R match(ConstraintCases<R> cases) {
      return cases.bound().apply(this);
    }
  }

  /** Which end of a range a bound is, and whether it belongs to the range. */
  enum Side {
    AT_LEAST("minimum", "atLeast", true),
    ABOVE("exclusiveMinimum", "above", true),
    AT_MOST("maximum", "atMost", false),
    BELOW("exclusiveMaximum", "below", false);

    private final String keyword;
    private final String factory;
    private final boolean lower;

    Side(String keyword, String factory, boolean lower) {
      this.keyword = keyword;
      this.factory = factory;
      this.lower = lower;
    }

    /** The keyword of JSON Schema. */
    public String keyword() {
      return keyword;
    }

    /** The factory of the codec's {@code Constraint}. */
    public String factory() {
      return factory;
    }

    /** Whether values lie above it. */
    public boolean lower() {
      return lower;
    }
  }

  /** {@code @Digits}: how many digits a number has at most before and after its decimal point. */
  record Digits(int integer, int fraction) implements Constraint {
    @Override
    public <R> R match(ConstraintCases<R> cases) {
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
    public <R> R match(ConstraintCases<R> cases) {
      return cases.length().apply(this);
    }
  }

  /** {@code @NotBlank}: something other than white space. */
  record NotBlank() implements Constraint {
    @Override
    public <R> R match(ConstraintCases<R> cases) {
      return cases.notBlank().apply(this);
    }
  }

  /**
   * {@code @Pattern}: the whole text matches.
   *
   * @param flags those of {@link java.util.regex.Pattern#compile(String, int)}
   */
  record Matches(String regex, int flags) implements Constraint {
    @Override
    public <R> R match(ConstraintCases<R> cases) {
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
    public <R> R match(ConstraintCases<R> cases) {
      return cases.email().apply(this);
    }
  }

  /** {@code @AssertTrue}, {@code @AssertFalse}. */
  record Truth(boolean value) implements Constraint {
    @Override
    public <R> R match(ConstraintCases<R> cases) {
      return cases.truth().apply(this);
    }
  }

  /** {@code @Past} and similar constraints. */
  enum Time implements Constraint {
    PAST("past"),
    PAST_OR_PRESENT("pastOrPresent"),
    FUTURE("future"),
    FUTURE_OR_PRESENT("futureOrPresent");

    private final String factory;

    Time(String factory) {
      this.factory = factory;
    }

    /** The factory of the codec's {@code Constraint}. */
    public String factory() {
      return factory;
    }

    /** Such as {@code in the past or present}. */
    public String words() {
      return "in the " + name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public <R> R match(ConstraintCases<R> cases) {
      return cases.time().apply(this);
    }
  }
}
