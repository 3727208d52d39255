package io.github.assistanttools.runtime.internal;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** The configurations of the JSON parser and generator: exactly RFC 8259, within limits. */
public final class Json {
  // A level of nesting takes about fifty bytes in the parser, even if its content is skipped.
  private static final int DEEPEST_DOCUMENT = 1_000_000;
  private static final int LONGEST_STRING = 16 * 1024 * 1024;

  /** The largest depth of nesting in arguments. */
  public static final int DEEPEST = 500;

  /** The largest number of characters in a name. */
  public static final int LONGEST_NAME = 50_000;

  /** The largest number of characters in a number. */
  public static final int LONGEST_NUMBER = 1_000;

  /** The message for arguments that exceed one of the limits. */
  public static final String BEYOND_LIMITS =
      "the JSON text exceeds the limits ("
          + DEEPEST
          + " levels of nesting, "
          + LONGEST_STRING
          + " characters in a string, "
          + LONGEST_NAME
          + " in a name, "
          + LONGEST_NUMBER
          + " in a number)";

  private static final String TOO_DEEP = "more than " + DEEPEST_DOCUMENT + " levels of nesting";

  /**
   * Creates parsers and generators for documents of servers. One call must not prevent the outputs
   * of the others, so the limits of arguments do not apply here, not even to arguments that a
   * server sends as an object. The length of a number is checked before it is converted.
   */
  public static final JsonFactory FACTORY =
      factory(
          StreamReadConstraints.builder()
              .maxNestingDepth(DEEPEST_DOCUMENT)
              .maxStringLength(Integer.MAX_VALUE)
              .maxNumberLength(Integer.MAX_VALUE)
              .maxNameLength(Integer.MAX_VALUE)
              .build(),
          DEEPEST_DOCUMENT);

  /**
   * Creates parsers that enforce the limits, for arguments and for documents that are read
   * recursively.
   */
  public static final JsonFactory ARGUMENTS =
      factory(
          StreamReadConstraints.builder()
              .maxNestingDepth(DEEPEST)
              .maxStringLength(LONGEST_STRING)
              .maxNumberLength(LONGEST_NUMBER)
              .maxNameLength(LONGEST_NAME)
              .build(),
          DEEPEST);

  /**
   * A parser reads a longer string through a small buffer, which takes several times as long as
   * reading an array.
   */
  private static final int LONGEST_BUFFERED = 32_768;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Json() {}

  private static JsonFactory factory(StreamReadConstraints read, int deepest) {
    return JsonFactory.builder()
        .streamReadConstraints(read)
        .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(deepest).build())
        .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
        // The JDK's conversion of a double changed in version 19; this one is the same on every
        // JDK.
        .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
        .build();
  }

  /** A parser of a text, in the fastest way for its length. */
  public static JsonParser parser(JsonFactory factory, String text) {
    return text.length() > LONGEST_BUFFERED
        ? factory.createParser(ObjectReadContext.empty(), text.toCharArray())
        : factory.createParser(ObjectReadContext.empty(), text);
  }

  /**
   * Requires that the current name can be encoded in UTF-8. Not every version of the parser checks
   * this, and the class path of the program determines the version.
   *
   * @throws StreamReadException if it can't
   */
  public static void checkName(JsonParser parser) {
    if (!Texts.isWellFormed(parser.currentName())) {
      throw new StreamReadException(parser, "a name with an unpaired surrogate");
    }
  }

  /**
   * The text without a byte order mark, which HTTP clients keep when they decode bodies to strings.
   */
  public static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /**
   * Describes the fault of a text that is not JSON, and its place. The parser's own message is not
   * used: it quotes the text and names settings and classes that the reader can't know.
   *
   * @param parser the parser that failed, if it was already created
   */
  public static String fault(JacksonException failure, @Nullable JsonParser parser) {
    TokenStreamLocation at = failure.getLocation();
    if (at == null && parser != null) {
      at = parser.currentLocation();
    }
    return what(failure, parser) + (at == null ? "" : where(at));
  }

  /** A place in the text, such as {@code " at line 1, column 17"}; empty if it is unknown. */
  public static String where(TokenStreamLocation at) {
    return at.getLineNr() < 1 ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  /** The place of an index in the text, as in {@link #where(TokenStreamLocation)}. */
  public static String where(String json, int index) {
    long line = 1 + json.chars().limit(index).filter(c -> c == '\n').count();
    return " at line " + line + ", column " + (index - json.lastIndexOf('\n', index));
  }

  private static String what(JacksonException failure, @Nullable JsonParser parser) {
    if (failure instanceof StreamConstraintsException) {
      boolean arguments =
          parser != null && parser.streamReadConstraints().getMaxNestingDepth() == DEEPEST;
      return arguments ? BEYOND_LIMITS : TOO_DEEP;
    }
    return failure instanceof UnexpectedEndOfInputException
        ? "the JSON text ends too early"
        : "not valid JSON";
  }
}
