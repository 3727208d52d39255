package io.github.assistanttools.runtime.chat;

/** Finds out, by brackets and quotes, whether arguments that arrive in pieces are complete. */
final class ArgumentsEnd {
  private int depth;
  private boolean inString;
  private boolean escaped;
  private boolean begun;

  void append(String piece) {
    piece.chars().forEach(this::append);
  }

  private void append(int c) {
    begun |= c > ' ';
    if (escaped) {
      escaped = false;
    } else if (inString) {
      escaped = c == '\\';
      inString = c != '"';
    } else {
      inString = c == '"';
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
    }
  }

  boolean isEmpty() {
    return !begun;
  }

  boolean isComplete() {
    return begun && depth == 0 && !inString;
  }
}
