package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.Texts;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * The value of the discriminator property of every object in a text, wherever in the object it is.
 * Found in one pass: looking ahead from each object separately would multiply the time by the depth
 * of nesting. If an object has two such properties, the first counts.
 */
final class Discriminators {

  /**
   * A property's value.
   *
   * @param text the string, or a description of any other value
   */
  record Value(String text, boolean isString) {

    private static Value of(JsonInput in) {
      boolean isString = in.is(JsonToken.VALUE_STRING);
      return new Value(isString ? in.text() : in.described(), isString);
    }

    /** The index of the variant with this name, or null. */
    @Nullable Integer variant(UnionShape shape) {
      return isString ? shape.indexOf(text) : null;
    }

    /** The message for a value that does not name a variant. */
    String refusal(UnionShape shape) {
      String expected = "expected " + Names.oneOf(shape.variants()) + ", got ";
      return isString
          ? expected + Texts.quoted(text) + Names.hint(text, shape.variants())
          : expected + text;
    }
  }

  private static final int NONE = -1;

  private final String name;
  // The positions where objects begin, ascending, and the value of each object.
  private int[] starts = new int[16];
  private @Nullable Value[] values = new @Nullable Value[16];
  private int count;

  private Discriminators(String name) {
    this.name = name;
  }

  /**
   * The properties of this name in a text.
   *
   * @param text positioned before the first token. If the text is malformed, the part before the
   *     fault counts: the reader of the arguments will reach the same place and report it
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
