package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.JsonText;
import io.github.assistanttools.runtime.internal.Texts;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of a result: a bare string, or JSON. Keeps what was announced and depends on the next
 * value: a name that is omitted if the value is null, and the discriminator of an object.
 */
final class JsonOutput extends JsonText {
  private static final int[] NONE = {};
  private static final String NULL = "null";
  private static final int LONGEST_PLACE = 256;

  private final int longest;
  private @Nullable String bare;
  private boolean reserved;
  private @Nullable String nameUnlessNull;
  private @Nullable String discriminator;
  private @Nullable String variant;
  // The indices at which the open maps begin.
  private int[] maps = NONE;
  private int mapCount;

  /** A text of at most {@code longest} characters. */
  JsonOutput(int longest) {
    this.longest = longest;
  }

  /**
   * Reserves the whole text for the value that is written after {@link #release}.
   *
   * @throws IllegalStateException if the text is not empty, or already reserved
   */
  void reserve() {
    requireNothingWritten();
    reserved = true;
  }

  void release() {
    reserved = false;
  }

  @Override
  protected void beforeValue() {
    if (atRoot()) {
      requireNothingWritten();
    } else if (nameUnlessNull != null) {
      String announced = nameUnlessNull;
      nameUnlessNull = null;
      name(announced);
    }
  }

  @Override
  protected void grow(int length) {
    if (length > longest) {
      throw new OutputTooLargeException(longest);
    }
  }

  @Override
  protected RuntimeException tooDeep(int deepest) {
    return invalid("more than " + deepest + " levels of nesting; does the result have a cycle?");
  }

  /**
   * The exception for a value that can't be written at the current place.
   *
   * @param fact what is wrong with it; classes, no values
   */
  InvalidResultException invalid(String fact) {
    return invalid(fact, length());
  }

  /** As {@link #invalid(String)}, for the value that begins at an index. */
  InvalidResultException invalid(String fact, int start) {
    String whole = ResultPlace.of(from(0).substring(0, start), nameUnlessNull, this::isMap);
    String place = Texts.cut(whole, LONGEST_PLACE);
    return new InvalidResultException(
        (place.isEmpty() ? "the result itself" : "at " + place) + ": " + fact);
  }

  private boolean isMap(int index) {
    return Arrays.binarySearch(maps, 0, mapCount, index) >= 0;
  }

  /** Begins an object whose names are data. */
  void beginMap() {
    object();
    if (mapCount == maps.length) {
      maps = Arrays.copyOf(maps, mapCount + 8);
    }
    maps[mapCount++] = length() - 1;
  }

  void endMap() {
    mapCount--;
    endObject();
  }

  /** Whether a null was written from an index on, and nothing else. */
  boolean isNullFrom(int start) {
    int written = length() - start;
    return written >= NULL.length()
        && written <= NULL.length() + 1
        && from(length() - NULL.length()).equals(NULL);
  }

  /** The string that is the whole text; null if the text is empty or JSON. */
  @Nullable String bare() {
    return bare;
  }

  /** Writes null, unless the announced name is omitted for null. */
  void nullValue() {
    discriminator = null;
    if (nameUnlessNull != null) {
      nameUnlessNull = null;
      return;
    }
    if (atRoot()) {
      requireNothingWritten();
    }
    nothing();
  }

  void text(String value) {
    if (atRoot()) {
      requireNothingWritten();
      grow(value.length());
      bare = value;
    } else {
      string(value);
    }
  }

  /** Announces a property that is omitted if its value is null. */
  void nameUnlessNull(String name) {
    nameUnlessNull = name;
  }

  /** Announces the discriminator of the next object. */
  void variant(String discriminator, String name) {
    this.discriminator = discriminator;
    variant = name;
  }

  void object() {
    beginObject();
    if (discriminator != null) {
      name(discriminator);
      string(variant);
      discriminator = null;
    }
  }

  /**
   * Ends the text.
   *
   * @throws IllegalStateException if it is not exactly one complete value
   */
  String finish() {
    if (!atRoot()) {
      throw new LoggableStateException("the result is not one complete value");
    }
    if (isEmpty() && bare == null) {
      throw new LoggableStateException("no result was written");
    }
    String json = end();
    return bare == null ? json : Texts.wellFormed(bare);
  }

  private void requireNothingWritten() {
    if (bare != null || reserved || !isEmpty()) {
      throw new LoggableStateException("a result must be written only once");
    }
  }
}
