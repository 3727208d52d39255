package io.github.assistanttools.processor.write;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Readable JSON: indented by two spaces, one property on a line, arrays on one line, and so are
 * short objects.
 */
final class JsonText {

  private static final int LONGEST_LINE = 80;

  private final StringBuilder text = new StringBuilder();
  private final Deque<Open> open = new ArrayDeque<>();
  private int depth;

  /** An object or array that has not ended. */
  private static final class Open {
    final int start;
    final boolean object;
    boolean empty = true;

    Open(int start, boolean object) {
      this.start = start;
      this.object = object;
    }
  }

  /** Writes the name of the next property. */
  void name(String name) {
    Open object = open.element();
    text.append(object.empty ? "\n" : ",\n");
    object.empty = false;
    indent();
    string(name);
    text.append(": ");
  }

  void beginObject() {
    element();
    open.push(new Open(text.length(), true));
    text.append('{');
    depth++;
  }

  void endObject() {
    Open object = open.pop();
    depth--;
    if (!object.empty && !folded(object.start)) {
      text.append('\n');
      indent();
    }
    text.append('}');
  }

  void beginArray() {
    element();
    open.push(new Open(text.length(), false));
    text.append('[');
  }

  void endArray() {
    open.pop();
    text.append(']');
  }

  /** A property whose value is a string. */
  void property(String name, String value) {
    name(name);
    string(value);
  }

  /** A property whose value is true or false. */
  void property(String name, boolean value) {
    name(name);
    text.append(value);
  }

  void value(String value) {
    element();
    string(value);
  }

  /** A number, true, false or null, as it is written. */
  void token(String literal) {
    element();
    text.append(literal);
  }

  private void element() {
    if (!open.isEmpty() && !open.element().object) {
      text.append(open.element().empty ? "" : ", ");
      open.element().empty = false;
    }
  }

  private void indent() {
    text.append("  ".repeat(depth));
  }

  /** Puts the object that starts there on one line, if that is not too long. */
  private boolean folded(int start) {
    StringBuilder line = new StringBuilder("{");
    // Without the line end and the indentation before its first property.
    int at = text.indexOf("\"", start);
    while (at < text.length()) {
      if (line.length() == LONGEST_LINE - 1) {
        return false;
      }
      char c = text.charAt(at++);
      if (c == '\n') {
        at = text.indexOf("\"", at);
        c = ' ';
      }
      line.append(c);
    }
    text.replace(start, text.length(), line.toString());
    return true;
  }

  private void string(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\b' -> text.append("\\b");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\f' -> text.append("\\f");
        case '\r' -> text.append("\\r");
        // JSON allows these raw; Java's text blocks, and programs that print lines, take them for
        // line ends.
        case '\u0085', '\u2028', '\u2029' -> text.append("\\u%04x".formatted((int) c));
        default -> {
          if (c < ' ') {
            text.append("\\u%04X".formatted((int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
