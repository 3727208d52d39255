package io.github.assistanttools.runtime.codec;

/**
 * A range of allowed counts.
 *
 * @param most {@link Integer#MAX_VALUE} for no limit
 */
record CountRange(int least, int most) {

  /** Rejects an empty range. */
  CountRange {
    if (least < 0 || most < least) {
      throw new IllegalArgumentException("the range from " + least + " to " + most + " is empty");
    }
  }

  boolean holds(int count) {
    return least <= count && count <= most;
  }

  /** The message for a count out of range: {@code must have 1 to 3 items, has 0}. */
  String violation(int count, String one, String many) {
    return "must have " + wanted(one, many) + ", has " + count;
  }

  /** {@code 1 item} or {@code 2 items}. */
  static String counted(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  private String wanted(String one, String many) {
    if (most == Integer.MAX_VALUE) {
      return "at least " + counted(least, one, many);
    }
    if (least == most) {
      return "exactly " + counted(most, one, many);
    }
    return (least == 0 ? "at most " : least + " to ") + counted(most, one, many);
  }
}
