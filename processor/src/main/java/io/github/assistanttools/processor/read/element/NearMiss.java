package io.github.assistanttools.processor.read.element;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class NearMiss {

  private NearMiss() {}

  /** The nearest name, if one is near. */
  public static Optional<String> of(String written, Collection<String> names) {
    return names.stream()
        .filter(name -> distance(written, name) <= name.length() / 3)
        .min(Comparator.comparingInt(name -> distance(written, name)));
  }

  /** Whether an annotation of that simple name was probably meant to be {@code @Nullable}. */
  public static boolean ofNullable(String written) {
    return !written.equals("Nullable") && distance(written, "Nullable") <= 2;
  }

  /** How many letters must be changed, added or dropped, whatever their case. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        boolean same =
            Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
        int changed = diagonal + (same ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
