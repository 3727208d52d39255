package io.github.assistanttools.runtime.internal;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** The one configuration of the JSON parser and generator: RFC 8259 and nothing more, within limits. */
public final class Json {
  private static final int DEEPEST = 500;
  private static final int LONGEST_STRING = 16 * 1024 * 1024;
  private static final int LONGEST_NAME = 50_000;

  /** The most characters a number may have. */
  public static final int LONGEST_NUMBER = 1_000;

  /** What is wrong with a text that one of the limits does not let through. */
  public static final String BEYOND_LIMITS =
      "more than the limits allow (" + DEEPEST + " levels of nesting, " + LONGEST_STRING
          + " characters in a string, " + LONGEST_NAME + " in a name, " + LONGEST_NUMBER + " in a number)";

  /** Makes parsers that keep the limits and never close their source, and generators. */
  public static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_STRING)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxNameLength(LONGEST_NAME)
                  .build())
          .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build())
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          // The JDK's own text of a double changed in 19; this one is the same on every JDK.
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .build();

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Json() {}

  /** The text without a byte order mark: HTTP clients decode bodies to strings with the mark left in. */
  public static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /**
   * Says what is wrong with a text that is not JSON, and where. The parser's own message is not
   * used: it quotes the text and speaks of settings and classes that the reader cannot know.
   *
   * @param parser where the failure came from, if there was a parser yet
   */
  public static String fault(JacksonException failure, @Nullable JsonParser parser) {
    TokenStreamLocation at = failure.getLocation();
    if (at == null && parser != null) {
      at = parser.currentLocation();
    }
    return what(failure) + (at == null ? "" : where(at));
  }

  /** A place in the text, such as {@code " at line 1, column 17"}, or nothing if it is not known. */
  public static String where(TokenStreamLocation at) {
    return at.getLineNr() < 1 ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  /** The place of an index in the text, as {@link #where(TokenStreamLocation)} has it. */
  public static String where(String json, int index) {
    long line = 1 + json.chars().limit(index).filter(c -> c == '\n').count();
    return " at line " + line + ", column " + (index - json.lastIndexOf('\n', index));
  }

  private static String what(JacksonException failure) {
    if (failure instanceof StreamConstraintsException) {
      return BEYOND_LIMITS;
    }
    return failure instanceof UnexpectedEndOfInputException ? "the JSON text ends too early" : "not valid JSON";
  }
}
