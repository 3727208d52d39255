package io.github.assistanttools.runtime.codec;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The place in a result at which writing stopped, as a JSON Pointer. It is derived from the text
 * written so far, so that results without problems need no path.
 */
final class ResultPlace {
  // A key of a map is data, which no message may contain.
  private static final String ANY_KEY = "*";

  private final String text;
  private final IntPredicate maps;
  private final Deque<Level> levels = new ArrayDeque<>();

  /** An open object or array. */
  private static final class Level {
    private final boolean map;
    private int index;
    private String name = "";

    Level(boolean array, boolean map) {
      this.map = map;
      this.index = array ? 0 : -1;
    }

    String token() {
      return index >= 0 ? String.valueOf(index) : map ? ANY_KEY : name;
    }
  }

  private ResultPlace(String text, IntPredicate maps) {
    this.text = text;
    this.maps = maps;
  }

  /**
   * The place of the value that would follow a text.
   *
   * @param text the beginning of a JSON text
   * @param announced the name of the property to follow, if the text does not contain it yet
   * @param maps whether the object that begins at an index has keys instead of names
   */
  static String of(String text, @Nullable String announced, IntPredicate maps) {
    return new ResultPlace(text, maps).find(announced);
  }

  private String find(@Nullable String announced) {
    int i = 0;
    while (i < text.length()) {
      i = next(i);
    }
    Level last = levels.peek();
    if (last != null && announced != null) {
      last.name = announced;
    } else if (last != null && !text.endsWith("[")) {
      // The comma is written with the value that it precedes.
      separate();
    }
    StringBuilder place = new StringBuilder();
    levels.descendingIterator().forEachRemaining(level -> place.append('/').append(level.token()));
    return place.toString();
  }

  /** Reads one token, and returns the index after it. */
  private int next(int at) {
    switch (text.charAt(at)) {
      case '{' -> levels.push(new Level(false, maps.test(at)));
      case '[' -> levels.push(new Level(true, false));
      case '}', ']' -> levels.pop();
      case ',' -> separate();
      case '"' -> {
        return string(at);
      }
      default -> {}
    }
    return at + 1;
  }

  private void separate() {
    Level level = levels.element();
    if (level.index >= 0) {
      level.index++;
    }
  }

  private int string(int start) {
    int end = start + 1;
    while (text.charAt(end) != '"') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    boolean name = end + 1 < text.length() && text.charAt(end + 1) == ':';
    if (name) {
      levels.element().name = text.substring(start + 1, end);
    }
    return end + 1;
  }
}
