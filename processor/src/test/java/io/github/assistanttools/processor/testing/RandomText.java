package io.github.assistanttools.processor.testing;

import java.util.random.RandomGenerator;

/**
 * Random texts that match a pattern, and texts near to those. Of patterns it knows what ours are
 * made of: literals, classes, groups, alternatives and quantifiers.
 */
public final class RandomText {

  private static final int MOST_REPEATS = 4;

  /** What is nearly a digit, a letter, a sign or the end of a text. */
  private static final String STRANGE =
      "09:.-+/%#?@[]TtZzPWYMDHSeE_~ \t\n\r\u0085\u2028\u0663\uff11\u00e9\u0130\u017f\ud83d\ude00\0\"\\$^";

  private final String pattern;
  private final RandomGenerator random;
  private int at;

  private RandomText(String pattern, RandomGenerator random) {
    this.pattern = pattern;
    this.random = random;
  }

  /** A text that matches the pattern. */
  public static String matching(String pattern, RandomGenerator random) {
    return new RandomText(pattern.replaceAll("^\\^|\\$$", ""), random).alternatives();
  }

  /** A text that matches, or one that nearly does. */
  public static String near(String pattern, RandomGenerator random) {
    StringBuilder text = new StringBuilder(matching(pattern, random));
    for (int changes = random.nextInt(3); changes > 0; changes--) {
      change(text, random);
    }
    return text.toString();
  }

  private static void change(StringBuilder text, RandomGenerator random) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(1, 3));
    String some = random.nextBoolean() ? text.substring(from, to) : "" + strange(random);
    switch (random.nextInt(6)) {
      case 0 -> text.insert(from, some);
      case 1 -> text.replace(from, to, some);
      case 2 -> text.delete(from, to);
      case 3 -> text.append(random.nextBoolean() ? "\n" : some);
      case 4 -> digit(text, random);
      default -> flipCase(text, from, to);
    }
  }

  private static char strange(RandomGenerator random) {
    return STRANGE.charAt(random.nextInt(STRANGE.length()));
  }

  private static void digit(StringBuilder text, RandomGenerator random) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i)) && random.nextInt(4) == 0) {
        text.setCharAt(i, (char) ('0' + random.nextInt(10)));
      }
    }
  }

  private static void flipCase(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      text.setCharAt(
          i, Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c));
    }
  }

  /** All alternatives are made, and one is taken: so the pattern is read to its end. */
  private String alternatives() {
    String chosen = sequence();
    for (int count = 2; at < pattern.length() && pattern.charAt(at) == '|'; count++) {
      at++;
      String other = sequence();
      chosen = random.nextInt(count) == 0 ? other : chosen;
    }
    return chosen;
  }

  private String sequence() {
    StringBuilder text = new StringBuilder();
    while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
      int start = at;
      String once = atom();
      int end = at;
      int repeats = quantifier();
      int after = at;
      for (int i = 0; i < repeats; i++) {
        at = start;
        text.append(i == 0 ? skip(once, end) : atom());
      }
      at = after;
    }
    return text.toString();
  }

  private String skip(String made, int end) {
    at = end;
    return made;
  }

  private String atom() {
    char c = pattern.charAt(at++);
    if (c == '(') {
      String group = alternatives();
      at++;
      return group;
    }
    return String.valueOf(c == '[' ? oneOfClass() : c);
  }

  private char oneOfClass() {
    StringBuilder members = new StringBuilder();
    for (; pattern.charAt(at) != ']'; at++) {
      boolean range = pattern.charAt(at + 1) == '-' && pattern.charAt(at + 2) != ']';
      char last = pattern.charAt(range ? at + 2 : at);
      for (char c = pattern.charAt(at); c <= last; c++) {
        members.append(c);
      }
      at += range ? 2 : 0;
    }
    at++;
    return members.charAt(random.nextInt(members.length()));
  }

  private int quantifier() {
    char c = at < pattern.length() ? pattern.charAt(at) : 0;
    if (c == '{') {
      int end = pattern.indexOf('}', at);
      String[] bounds = pattern.substring(at + 1, end).split(",");
      at = end + 1;
      int least = Integer.parseInt(bounds[0]);
      return random.nextInt(least, Integer.parseInt(bounds[bounds.length - 1]) + 1);
    } else if ("?*+".indexOf(c) < 0) {
      return 1;
    }
    at++;
    return random.nextInt(c == '+' ? 1 : 0, c == '?' ? 2 : MOST_REPEATS);
  }
}
