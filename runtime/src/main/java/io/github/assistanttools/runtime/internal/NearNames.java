package io.github.assistanttools.runtime.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Names that a misspelled one was probably meant to be: at most a third of its letters differ,
 * where a difference is a letter inserted, dropped, changed or swapped with its neighbor (the
 * optimal string alignment distance), regardless of case.
 */
public final class NearNames {
  private static final int MOST = 3;
  // No name that anybody declares is longer; what a model invents may be a megabyte.
  private static final int LONGEST = 256;

  private record Candidate(String name, int distance) {}

  private NearNames() {}

  /** At most three of the known names, nearest first, else in their own order; maybe none. */
  public static List<String> of(String wrong, Collection<String> known) {
    if (wrong.length() > LONGEST) {
      return List.of();
    }
    String folded = wrong.toLowerCase(Locale.ROOT);
    int farthest = folded.length() / 3;
    List<Candidate> near = new ArrayList<>();
    for (String name : known) {
      if (Math.abs(name.length() - folded.length()) <= farthest) {
        int distance = distance(folded, name.toLowerCase(Locale.ROOT), farthest);
        if (distance <= farthest) {
          near.add(new Candidate(name, distance));
        }
      }
    }
    near.sort(Comparator.comparingInt(Candidate::distance));
    return near.stream().limit(MOST).map(Candidate::name).toList();
  }

  /** The suggestion to append to a message, such as {@code ; did you mean "quantity"?}, or nothing. */
  public static String hint(String wrong, Collection<String> known) {
    List<String> near = of(wrong, known);
    if (near.isEmpty()) {
      return "";
    }
    return "; did you mean " + String.join(" or ", near.stream().map(Texts::quoted).toList()) + "?";
  }

  /** The distance of two names, or any number above {@code farthest} once it is sure to be above. */
  private static int distance(String a, String b, int farthest) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    Arrays.setAll(last, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int distance = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
        if (swapped(a, i, b, j)) {
          distance = Math.min(distance, beforeLast[j - 2] + 1);
        }
        row[j] = distance;
        least = Math.min(least, distance);
      }
      if (least > farthest) {
        return least;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
