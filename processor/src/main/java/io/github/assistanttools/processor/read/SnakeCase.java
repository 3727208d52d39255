package io.github.assistanttools.processor.read;

import java.util.Locale;
import java.util.regex.Pattern;

/** {@code getHTTPStatus} to {@code get_http_status}. */
final class SnakeCase {

  /** Before a capital that follows a small letter or digit, or that starts a word after a run. */
  private static final Pattern WORD_START =
      Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

  private SnakeCase() {}

  static String of(String javaName) {
    return WORD_START.matcher(javaName).replaceAll("_").toLowerCase(Locale.ROOT);
  }
}
