package io.github.assistanttools.processor.write;

import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.io.JsonStringEncoder;

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
    final boolean object;
    boolean empty = true;

    Open(boolean object) {
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

  void object(Runnable properties) {
    element();
    int start = text.length();
    Open object = new Open(true);
    open.push(object);
    text.append('{');
    depth++;
    properties.run();
    open.pop();
    depth--;
    if (!object.empty && !folded(start)) {
      text.append('\n');
      indent();
    }
    text.append('}');
  }

  void array(Runnable elements) {
    element();
    open.push(new Open(false));
    text.append('[');
    elements.run();
    open.pop();
    text.append(']');
  }

  void object(String name, Runnable properties) {
    name(name);
    object(properties);
  }

  void array(String name, Runnable elements) {
    name(name);
    array(elements);
  }

  void property(String name, String value) {
    name(name);
    string(value);
  }

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
    for (int at = text.indexOf("\"", start); at < text.length(); at++) {
      char c = text.charAt(at);
      // A line end, and the indentation of the next property.
      if (c == '\n') {
        at += 2 * (depth + 1);
        c = ' ';
      }
      if (line.append(c).length() == LONGEST_LINE) {
        return false;
      }
    }
    text.replace(start, text.length(), line.toString());
    return true;
  }

  private void string(String value) {
    text.append('"');
    for (char c : JsonStringEncoder.getInstance().quoteAsCharArray(value)) {
      switch (c) {
        // JSON allows these raw, but Java's text blocks and programs that print lines treat them
        // as line ends.
        case '\u0085', '\u2028', '\u2029' -> text.append("\\u%04x".formatted((int) c));
        default -> text.append(c);
      }
    }
    text.append('"');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
