package io.github.assistanttools.runtime.internal;

/**
 * Removes the white space between the tokens of a JSON text. A scanner that recognizes only
 * strings.
 */
public final class CompactJson {
  private CompactJson() {}

  public static String of(String json) {
    StringBuilder compact = new StringBuilder(json.length());
    boolean inString = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (inString) {
        compact.append(c);
        if (c == '\\' && i + 1 < json.length()) {
          compact.append(json.charAt(++i));
        }
        inString = c != '"';
      } else if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
        compact.append(c);
        inString = c == '"';
      }
    }
    return compact.toString();
  }
}
