package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.Texts;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * What every object of a text has as its property of one name, wherever in the object that stands.
 * Found in one pass: to look ahead from each object anew would take time in proportion to the depth
 * of nesting as well. Of two properties of the name the first counts.
 */
final class Discriminators {

  /**
   * A property's value.
   *
   * @param text the string, or the description of anything else
   */
  record Value(String text, boolean isString) {

    private static Value of(JsonInput in) {
      boolean isString = in.is(JsonToken.VALUE_STRING);
      return new Value(isString ? in.text() : in.described(), isString);
    }

    /** The index of the variant that it names, or null. */
    @Nullable Integer variant(UnionShape shape) {
      return isString ? shape.indexOf(text) : null;
    }

    /** What is wrong with it if it names none. */
    String refusal(UnionShape shape) {
      String expected = "expected " + Names.oneOf(shape.variants()) + ", got ";
      return isString
          ? expected + Texts.quoted(text) + Names.hint(text, shape.variants())
          : expected + text;
    }
  }

  private static final int NONE = -1;

  private final String name;
  // Where the objects begin, ascending, and the value of each.
  private int[] starts = new int[16];
  private @Nullable Value[] values = new @Nullable Value[16];
  private int count;

  private Discriminators(String name) {
    this.name = name;
  }

  /**
   * The properties of this name in a text.
   *
   * @param text stands before the first token. If it is malformed, what comes before that counts:
   *     whoever reads the text will come to the same place, and report it
   */
  static Discriminators find(JsonInput text, String name) {
    Discriminators found = new Discriminators(name);
    try {
      found.readAll(text);
    } catch (MalformedArgumentsException leftToTheReader) {
      // See above.
    }
    return found;
  }

  /** The value of the object that begins there, or null if it has none. */
  @Nullable Value of(int start) {
    int index = Arrays.binarySearch(starts, 0, count, start);
    return index < 0 ? null : values[index];
  }

  private void readAll(JsonInput in) {
    Deque<Integer> open = new ArrayDeque<>();
    int wanting = NONE;
    for (JsonToken token = in.next(); token != null; token = in.next()) {
      if (wanting != NONE) {
        values[wanting] = Value.of(in);
        wanting = NONE;
      }
      if (token == JsonToken.START_OBJECT) {
        open.push(add(in.tokenStart()));
      } else if (token == JsonToken.END_OBJECT) {
        open.pop();
      } else if (token == JsonToken.PROPERTY_NAME && in.name().equals(name)) {
        int object = open.element();
        wanting = values[object] == null ? object : NONE;
      }
    }
  }

  private int add(int start) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      values = Arrays.copyOf(values, 2 * count);
    }
    starts[count] = start;
    return count++;
  }
}
