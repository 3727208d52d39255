package io.github.assistanttools.runtime.codec;

/** The sentences that advise a model how to correct a text that is not JSON. */
final class AdviceTexts {
  static final String NONE = "";
  static final String ENDS_EARLY =
      "send the whole text, with every string, array and object closed";
  static final String TRAILING_COMMA = "remove the comma before the closing bracket";
  static final String COMMA = "remove the comma without a value before it";
  static final String MISSING_COMMA = "put a comma between two values";
  static final String COMMA_OR_QUOTES =
      "put a comma between two values, and put anything that is not a plain number in double"
          + " quotes";
  static final String MISSING_COLON = "put a colon between a name and its value";
  static final String MISSING_VALUE = "put a value after the colon";
  static final String MISSING_NAME =
      "put a name in double quotes and a colon before each value in an object";
  static final String NAME_IN_ARRAY = "put names with their values in { and }, not in [ and ]";
  static final String BRACKETS = "close every { with } and every [ with ], the innermost first";
  static final String SINGLE_QUOTES = "put names and strings in double quotes, not in single ones";
  static final String STRAIGHT_QUOTES = "put names and strings in straight double quotes (U+0022)";
  static final String UNQUOTED_NAME = "put names in double quotes";
  static final String UNQUOTED_TEXT = "put strings in double quotes";
  static final String INNER_QUOTE =
      "put a comma after a value, and write a double quote inside a string as \\\"";
  static final String LITERALS = "write true, false and null in lower case; use null for None";
  static final String NO_NUMBER = "JSON has no NaN and no infinity; send a number or null";
  static final String NUMBER =
      "write numbers in decimal digits, without separators, a plus sign or leading zeros, and with"
          + " digits on both sides of a decimal point";
  static final String COMMENT = "remove the comments; JSON has none";
  static final String FENCE = "send the JSON alone, without a code fence around it";
  static final String MARK = "remove the byte order mark before the JSON";
  static final String BEFORE = "send a JSON object alone, with nothing before it";
  static final String TWO_TEXTS =
      "send a single JSON object; for several calls, make several calls";
  static final String AFTER = "send the JSON object alone, with nothing after it";
  static final String SPACE =
      "use only spaces, tabs and line breaks between names, values and brackets, and no other"
          + " invisible characters";
  static final String BACKSLASH =
      "remove the backslashes outside strings, including those before the enclosing quotes";
  static final String ESCAPE =
      "inside a string, put only one of \"\\/bfnrtu after a backslash, and four hexadecimal digits after"
          + " \\u; write a backslash itself as \\\\";

  private AdviceTexts() {}

  static String escapeOf(char control) {
    return switch (control) {
      case '\n' -> "write a line break inside a string as \\n";
      case '\r' -> "write a line break inside a string as \\n or \\r\\n";
      case '\t' -> "write a tab inside a string as \\t";
      default ->
          "write a control character inside a string as " + String.format("\\u%04x", (int) control);
    };
  }

  static String quoteOr(char c, String otherwise) {
    return switch (c) {
      case '\'' -> SINGLE_QUOTES;
      case '\u201C', '\u201D', '\u201E', '\u2018', '\u2019', '\u00AB', '\u00BB' -> STRAIGHT_QUOTES;
      default -> otherwise;
    };
  }
}
