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

/**
 * The configurations of the JSON parser and generator: RFC 8259 and nothing more, within limits.
 */
public final class Json {
  // A level takes a parser some fifty bytes, whatever the document needs of what is there.
  private static final int DEEPEST_DOCUMENT = 1_000_000;
  private static final int LONGEST_STRING = 16 * 1024 * 1024;

  /** The most levels of nesting that arguments may have. */
  public static final int DEEPEST = 500;

  /** The most characters a name may have. */
  public static final int LONGEST_NAME = 50_000;

  /** The most characters a number may have. */
  public static final int LONGEST_NUMBER = 1_000;

  /** What is wrong with arguments that one of the limits does not let through. */
  public static final String BEYOND_LIMITS =
      "more than the limits allow ("
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
   * Makes parsers and generators of what servers send and are sent. What one call brings must not
   * cost the others their outputs, so the limits of arguments do not hold here, not even for
   * arguments that a server sends as an object. No number is computed without a look at its length.
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
   * Makes parsers that keep the limits: of arguments, and of what is read by a method that calls
   * itself.
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
   * Longer strings a parser reads through a small buffer, which takes several times as long as an
   * array.
   */
  private static final int LONGEST_BUFFERED = 32_768;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Json() {}

  private static JsonFactory factory(StreamReadConstraints read, int deepest) {
    return JsonFactory.builder()
        .streamReadConstraints(read)
        .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(deepest).build())
        .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
        // The JDK's own text of a double changed in 19; this one is the same on every JDK.
        .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
        .build();
  }

  /** A parser of a text, by the shortest way for its length. */
  public static JsonParser parser(JsonFactory factory, String text) {
    return text.length() > LONGEST_BUFFERED
        ? factory.createParser(ObjectReadContext.empty(), text.toCharArray())
        : factory.createParser(ObjectReadContext.empty(), text);
  }

  /**
   * Demands of the name on which the parser stands that it has a UTF-8 form. Not every version of
   * the parser does, and the program's class path decides which one it is.
   *
   * @throws StreamReadException if it has none
   */
  public static void checkName(JsonParser parser) {
    if (!Texts.isWellFormed(parser.currentName())) {
      throw new StreamReadException(parser, "a name with half a surrogate pair");
    }
  }

  /**
   * The text without a byte order mark: HTTP clients decode bodies to strings with the mark left
   * in.
   */
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
    return what(failure, parser) + (at == null ? "" : where(at));
  }

  /**
   * A place in the text, such as {@code " at line 1, column 17"}, or nothing if it is not known.
   */
  public static String where(TokenStreamLocation at) {
    return at.getLineNr() < 1 ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  /** The place of an index in the text, as {@link #where(TokenStreamLocation)} has it. */
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
