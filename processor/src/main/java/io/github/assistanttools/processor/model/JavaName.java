package io.github.assistanttools.processor.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** A Java name as lower-case or upper-case words. */
public final class JavaName {

  /** Before a capital that follows a small letter or digit, or that starts a word after a run. */
  private static final Pattern WORD_START =
      Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

  private JavaName() {}

  /** {@code get_http_status} for {@code getHTTPStatus}. */
  public static String snakeCase(String javaName) {
    return words(javaName).toLowerCase(Locale.ROOT);
  }

  /** {@code GET_HTTP_STATUS} for {@code getHTTPStatus}. */
  public static String constant(String javaName) {
    return words(javaName).toUpperCase(Locale.ROOT);
  }

  /** {@code atLeast} for {@code AT_LEAST}. */
  public static String camelCase(String constant) {
    return Pattern.compile("_(.)")
        .matcher(constant.toLowerCase(Locale.ROOT))
        .replaceAll(start -> start.group(1).toUpperCase(Locale.ROOT));
  }

  private static String words(String javaName) {
    return WORD_START.matcher(javaName).replaceAll("_");
  }
}
