package io.github.assistanttools.runtime.internal;

/**
 * A value that is not a merged object. Strings grow as source texts, so escapes stay as they are,
 * even if a pair of surrogates arrives in two pieces.
 */
public final class StreamedLiteral implements StreamedValue {
  /** What a further piece means. */
  public enum Rule {
    /** It replaces the value. */
    LAST,

    /** It is skipped, unless the value is the empty string. */
    FIRST,

    /** It continues a string or an array. */
    GROWING,

    /** It continues a string, unless it repeats the string. */
    NAME
  }

  private final Rule rule;
  // The closing quote or bracket, which the text does not have.
  private final String end;
  private final StringBuilder text;

  /** The first piece of a value. */
  public StreamedLiteral(RawJson value, Rule rule) {
    String source = value.source();
    this.rule = rule;
    this.end = value.isString() ? "\"" : value.isArray() ? "]" : "";
    this.text = new StringBuilder(source).delete(source.length() - end.length(), source.length());
  }

  @Override
  public boolean append(RawJson piece) {
    // No switch: for that of an enum, javac creates one more class.
    if (rule == Rule.FIRST) {
      return !text.toString().equals("\"");
    }
    return rule == Rule.NAME && piece.source().equals(text + end)
        || rule != Rule.LAST && grow(piece);
  }

  private boolean grow(RawJson piece) {
    String source = piece.source();
    if (piece.isString() && end.equals("\"")) {
      text.append(source, 1, source.length() - 1);
      return true;
    }
    if (!piece.isArray() || !end.equals("]")) {
      return false;
    }
    for (RawJson element : piece.elements()) {
      text.append(text.charAt(text.length() - 1) == '[' ? "" : ",").append(element.source());
    }
    return true;
  }

  @Override
  public void write(JsonText out) {
    out.raw(text + end);
  }
}
