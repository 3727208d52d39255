package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.NearNames;
import io.github.assistanttools.runtime.internal.Texts;
import java.util.Collection;
import java.util.StringJoiner;

/** Lists names for a message. */
final class Names {
  // This many names are enough for a model to see which kind of name is expected.
  private static final int MOST_LISTED = 20;

  private Names() {}

  static String oneOf(Collection<String> names) {
    return listed(names, "one of ", "");
  }

  /** The first names in brackets, on one line. */
  static String listed(Collection<String> names) {
    return listed(names, "[", "]");
  }

  private static String listed(Collection<String> names, String before, String after) {
    StringJoiner listed =
        new StringJoiner(", ", before, (names.size() > MOST_LISTED ? ", …" : "") + after);
    names.stream().limit(MOST_LISTED).map(Texts::quoted).forEach(listed::add);
    return listed.toString();
  }

  /** The nearest names, if the list is not shown completely and may omit them. */
  static String hint(String wrong, Collection<String> names) {
    return names.size() > MOST_LISTED ? NearNames.hint(wrong, names) : "";
  }
}
