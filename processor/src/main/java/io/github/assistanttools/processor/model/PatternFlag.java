package io.github.assistanttools.processor.model;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The flags of {@code @Pattern}, named as there. */
public enum PatternFlag {
  UNIX_LINES(Pattern.UNIX_LINES),
  CASE_INSENSITIVE(Pattern.CASE_INSENSITIVE),
  COMMENTS(Pattern.COMMENTS),
  MULTILINE(Pattern.MULTILINE),
  DOTALL(Pattern.DOTALL),
  UNICODE_CASE(Pattern.UNICODE_CASE),
  CANON_EQ(Pattern.CANON_EQ);

  private final int bit;

  PatternFlag(int bit) {
    this.bit = bit;
  }

  /** Java's bit of the flag of that name; 0 if there is none. */
  public static int bit(String name) {
    return Arrays.stream(values())
        .filter(flag -> flag.name().equals(name))
        .mapToInt(flag -> flag.bit)
        .findFirst()
        .orElse(0);
  }

  /** The names of the flags whose bits are set, with spaces between. */
  public static String names(int bits) {
    return Arrays.stream(values())
        .filter(flag -> (bits & flag.bit) != 0)
        .map(PatternFlag::name)
        .collect(Collectors.joining(" "));
  }
}
