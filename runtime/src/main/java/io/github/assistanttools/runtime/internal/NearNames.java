package io.github.assistanttools.runtime.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Suggests names for a misspelled one: at most a third of its letters differ, where a difference is
 * a letter inserted, deleted, replaced or swapped with its neighbor (the optimal string alignment
 * distance). Case is ignored.
 */
public final class NearNames {
  private static final int MOST = 3;
  // No declared name is longer; a name invented by a model may have a megabyte.
  private static final int LONGEST = 256;
  // Separates names of functions, which consist of other characters.
  private static final Pattern NO_NAME = Pattern.compile("[^a-z0-9_-]+");

  private record Candidate(String name, int distance) {}

  private NearNames() {}

  /**
   * At most three of the known names, the nearest first, otherwise in their own order; possibly
   * none.
   */
  public static List<String> of(String wrong, Collection<String> known) {
    if (wrong.length() > LONGEST) {
      return List.of();
    }
    String folded = fold(wrong);
    int farthest = folded.length() / 3;
    List<Candidate> near = new ArrayList<>();
    for (String name : known) {
      if (Math.abs(name.length() - folded.length()) <= farthest) {
        int distance = distance(folded, fold(name), farthest);
        if (distance <= farthest) {
          near.add(new Candidate(name, distance));
        }
      }
    }
    near.sort(Comparator.comparingInt(Candidate::distance));
    return near.stream().limit(MOST).map(Candidate::name).toList();
  }

  /**
   * The same for the name of a function, to which models add prefixes and suffixes: {@code
   * functions.add}, {@code tools/add}, {@code default_api_add}, {@code add()}. Names that it
   * contains unchanged come first.
   */
  public static List<String> ofFunctions(String wrong, Collection<String> known) {
    if (wrong.length() > LONGEST) {
      return List.of();
    }
    Map<String, String> byFolded = new HashMap<>();
    for (String name : known) {
      byFolded.putIfAbsent(fold(name), name);
    }
    List<String> words = List.of(NO_NAME.split(fold(wrong)));
    Set<String> near = new LinkedHashSet<>();
    for (int i = words.size() - 1; i >= 0; i--) {
      String behind = behindPrefix(words.get(i), byFolded);
      if (behind != null) {
        near.add(behind);
      }
    }
    if (near.isEmpty()) {
      near.addAll(of(wrong, known));
      for (int i = words.size() - 1; i >= 0 && near.isEmpty(); i--) {
        near.addAll(of(words.get(i), known));
      }
    }
    return near.stream().limit(MOST).toList();
  }

  /**
   * The longest known name that the word is or, after a hyphen or underscore, ends with; or null.
   */
  private static @Nullable String behindPrefix(String word, Map<String, String> byFolded) {
    for (int i = 0; i < word.length(); i++) {
      boolean begins = i == 0 || word.charAt(i - 1) == '_' || word.charAt(i - 1) == '-';
      String name = begins ? byFolded.get(word.substring(i)) : null;
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** As {@link #hint}, for the name of a function ({@link #ofFunctions}). */
  public static String hintOfFunctions(String wrong, Collection<String> known) {
    return hint(ofFunctions(wrong, known));
  }

  /**
   * The suggestion to append to a message, such as {@code ; did you mean "quantity"?}; may be
   * empty.
   */
  public static String hint(String wrong, Collection<String> known) {
    return hint(of(wrong, known));
  }

  private static String hint(List<String> near) {
    if (near.isEmpty()) {
      return "";
    }
    return "; did you mean " + String.join(" or ", near.stream().map(Texts::quoted).toList()) + "?";
  }

  /**
   * The distance of two names, or any number above {@code farthest} if the distance exceeds that.
   */
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
