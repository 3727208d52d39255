package io.github.assistanttools.runtime.internal;

import java.util.List;

/** Arrays as JSON texts. */
public final class JsonArrays {
  private JsonArrays() {}

  /**
   * An array with further elements.
   *
   * @param array compact JSON
   * @param more the further elements, as JSON texts
   */
  public static String with(String array, List<String> more) {
    if (more.isEmpty()) {
      return array;
    }
    String before = array.substring(0, array.length() - 1);
    return before + (before.length() > 1 ? "," : "") + String.join(",", more) + "]";
  }
}
