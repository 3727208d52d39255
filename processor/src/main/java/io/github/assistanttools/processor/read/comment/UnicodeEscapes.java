package io.github.assistanttools.processor.read.comment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Unicode escapes of Java source (JLS 3.3). javac has decoded them in the text of a comment, and
 * Eclipse's compiler has not; a decoded text remains as it is.
 */
final class UnicodeEscapes {

  /** After an even number of backslashes; two of them are no start of an escape. */
  private static final Pattern ESCAPE =
      Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\u++(\\p{XDigit}{4})");

  private UnicodeEscapes() {}

  static String decoded(String source) {
    return source.contains("\\u")
        ? ESCAPE
            .matcher(source)
            .replaceAll(
                escape ->
                    Matcher.quoteReplacement(
                        escape.group(1) + (char) Integer.parseInt(escape.group(2), 16)))
        : source;
  }
}
