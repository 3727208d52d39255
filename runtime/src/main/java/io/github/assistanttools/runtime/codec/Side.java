package io.github.assistanttools.runtime.codec;

/** The side of a bound on which values are allowed: of a number, or of the present time. */
enum Side {
  AT_LEAST("at least", 0, 1),
  AT_MOST("at most", -1, 0),
  ABOVE("above", 1, 1),
  BELOW("below", -1, -1),
  PAST("in the past", -1, -1),
  PAST_OR_PRESENT("in the past or present", -1, 0),
  FUTURE("in the future", 1, 1),
  FUTURE_OR_PRESENT("in the future or present", 0, 1);

  private final String words;
  private final int least;
  private final int most;

  Side(String words, int least, int most) {
    this.words = words;
    this.least = least;
    this.most = most;
  }

  /** Whether a value with this comparison to the bound is on this side. */
  boolean allows(int comparison) {
    int sign = Integer.signum(comparison);
    return least <= sign && sign <= most;
  }

  /** The side in words. */
  @Override
  public String toString() {
    return words;
  }
}
