package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.Json;
import io.github.assistanttools.runtime.internal.Texts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * The tokens of a JSON text. Of this package, only this class and its shared parser read with
 * Jackson, so a text that is not JSON can cause only a {@link MalformedArgumentsException}.
 *
 * <p>The parser need not be closed: it reads from memory, and releases its buffers at the end of
 * the text.
 */
final class JsonInput {
  /** {@link #nextProperty}: the object has ended. */
  static final int END = -1;

  /** {@link #nextProperty}: the shape has no property with the current name. */
  static final int UNKNOWN = -2;

  private static final String FOLLOWS = "unexpected content after the JSON value";

  private String json = "";
  private @Nullable JsonParser parser;
  private boolean ended;
  // Reads a sequence of short texts.
  private @Nullable SharedParser shared;
  private boolean sharing;

  /** Another input over the same text, before its first token. */
  JsonInput again() {
    JsonInput again = new JsonInput();
    again.openAlone(json);
    return again;
  }

  /** Opens a text from a model; the position is before its first token. */
  void open(String arguments) {
    int beyond = Limits.exceeded(arguments);
    if (beyond >= 0) {
      throw new MalformedArgumentsException(Json.BEYOND_LIMITS + Json.where(arguments, beyond));
    }
    if (!SharedParser.takes(arguments)) {
      openAlone(arguments);
      return;
    }
    if (shared == null || shared.isSpent()) {
      shared = new SharedParser();
    }
    json = arguments;
    parser = shared.open(arguments);
    sharing = true;
    ended = false;
  }

  /**
   * Opens a text that is trusted or was checked, with a parser of its own; the position is before
   * the first token.
   */
  void openAlone(String text) {
    json = text;
    parser = ownParser(text);
    sharing = false;
    ended = false;
  }

  /** Releases the text. */
  void close() {
    json = "";
    parser = null;
  }

  private static JsonParser ownParser(String json) {
    return Json.parser(Json.ARGUMENTS, json);
  }

  /** Whether the text was read to its end and is a single JSON value. */
  boolean ended() {
    return ended;
  }

  /** The whole text. */
  String json() {
    return json;
  }

  /** Moves to the next token; null at the end of the text. */
  @Nullable JsonToken next() {
    try {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.PROPERTY_NAME) {
        Json.checkName(parser);
      }
      return token;
    } catch (JacksonException failure) {
      throw malformed(failure);
    }
  }

  /** Requires that only white space follows. */
  void end() {
    if (sharing) {
      String fault = shared.rest() == 0 ? null : fault();
      if (fault != null) {
        throw new MalformedArgumentsException(fault);
      }
    } else if (next() != null) {
      throw new MalformedArgumentsException(
          advised(FOLLOWS + Json.where(parser.currentTokenLocation())));
    }
    ended = true;
  }

  /**
   * Inside an object, moves to the next property's name.
   *
   * @param expected the index of the property that probably comes next: models write properties in
   *     the schema's order, and an expected name need not be decoded
   * @return the property's index, {@link #END} or {@link #UNKNOWN}
   */
  int nextProperty(ObjectShape shape, int expected) {
    try {
      if (expected < shape.size()) {
        if (parser.nextName(shape.serialized(expected))) {
          return expected;
        }
      } else {
        parser.nextName();
      }
      if (parser.currentToken() == JsonToken.END_OBJECT) {
        return END;
      }
      Json.checkName(parser);
    } catch (JacksonException failure) {
      throw malformed(failure);
    }
    Integer index = shape.indexOf(parser.currentName());
    return index == null ? UNKNOWN : index;
  }

  /** The name of the current property. */
  String name() {
    return parser.currentName();
  }

  boolean is(JsonToken token) {
    return parser.currentToken() == token;
  }

  /** Whether the current token is a string, or a name that is read as one. */
  boolean isText() {
    return is(JsonToken.VALUE_STRING) || isName();
  }

  boolean isName() {
    return is(JsonToken.PROPERTY_NAME);
  }

  /** Whether the current token begins an object or array. */
  boolean isStructure() {
    return is(JsonToken.START_OBJECT) || is(JsonToken.START_ARRAY);
  }

  /** The position in the text where the current token begins. */
  int tokenStart() {
    return offset(parser.currentTokenLocation());
  }

  /** The text from that position to the end of the current token, which has been read. */
  String textSince(int start) {
    return json.substring(start, offset(parser.currentLocation()));
  }

  boolean isNumber() {
    return is(JsonToken.VALUE_NUMBER_INT) || is(JsonToken.VALUE_NUMBER_FLOAT);
  }

  /** The text of a string or name (decoded) or of a number (as it is written). */
  String text() {
    try {
      return parser.getString();
    } catch (JacksonException failure) {
      throw malformed(failure);
    }
  }

  /** Whether the current token is a number without fraction and exponent that fits into a long. */
  boolean isLong() {
    try {
      return is(JsonToken.VALUE_NUMBER_INT)
          && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    } catch (JacksonException failure) {
      throw malformed(failure);
    }
  }

  long longValue() {
    try {
      return parser.getLongValue();
    } catch (JacksonException failure) {
      throw malformed(failure);
    }
  }

  /**
   * The exact number; its text is not copied.
   *
   * @throws NumberFormatException if its exponent does not fit into an int
   */
  BigDecimal decimal() {
    try {
      return new BigDecimal(
          parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
    } catch (JacksonException failure) {
      throw malformed(failure);
    }
  }

  double doubleValue() {
    try {
      return parser.getDoubleValue();
    } catch (JacksonException failure) {
      throw malformed(failure);
    }
  }

  /** Moves from the first to the last token of a value. */
  void skip() {
    int depth = isStructure() ? 1 : 0;
    while (depth > 0) {
      JsonToken token = next();
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
  }

  /** Whether the value just read is the whole text, not part of an array or object. */
  boolean atRoot() {
    return parser.streamReadContext().inRoot();
  }

  /** The current position as a JSON Pointer (RFC 6901). */
  String path() {
    return parser.streamReadContext().pathAsPointer().toString();
  }

  /** The current value, for a message; strings and numbers are cut. */
  String described() {
    if (isText()) {
      return Texts.quoted(text());
    } else if (isNumber()) {
      return Texts.cut(text(), 64);
    }
    JsonToken token = parser.currentToken();
    return token == JsonToken.START_OBJECT
        ? "an object"
        : token == JsonToken.START_ARRAY ? "an array" : token.asString();
  }

  private int offset(TokenStreamLocation at) {
    return (int) at.getCharOffset() - (sharing ? shared.start() : 0);
  }

  private MalformedArgumentsException malformed(JacksonException failure) {
    String fault = sharing ? fault() : null;
    return new MalformedArgumentsException(
        fault == null ? advised(Json.fault(failure, parser)) : fault);
  }

  /**
   * The fault of the text, or null. Read again with a parser of its own, because the shared parser
   * also counts the lines of other texts.
   */
  private @Nullable String fault() {
    JsonInput own = new JsonInput();
    own.openAlone(json);
    try {
      own.next();
      own.skip();
      own.end();
      return null;
    } catch (MalformedArgumentsException malformed) {
      return malformed.getMessage();
    }
  }

  private String advised(String fault) {
    String advice = fault.startsWith(Json.BEYOND_LIMITS) ? "" : Advice.on(json);
    return advice.isEmpty() ? fault : fault + "; " + advice;
  }
}
