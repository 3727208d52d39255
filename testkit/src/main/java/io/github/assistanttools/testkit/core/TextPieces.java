package io.github.assistanttools.testkit.core;

import java.util.ArrayList;
import java.util.List;

/** Splits a text into pieces, as a model streams it. */
public final class TextPieces {

  private static final int LENGTH = 12;

  private TextPieces() {}

  /** Pieces of twelve UTF-16 units, or of one more where a surrogate pair would be split. */
  public static List<String> of(String text) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = Math.min(start + LENGTH, text.length());
      if (end < text.length()
          && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end))) {
        end++;
      }
      pieces.add(text.substring(start, end));
      start = end;
    }
    return pieces;
  }
}
