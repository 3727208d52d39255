package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.JsonText;
import io.github.assistanttools.runtime.internal.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The text of a result: a bare string, or JSON. Keeps what was announced and depends on the next
 * value: a name that is omitted if the value is null, and the discriminator of an object.
 */
final class JsonOutput extends JsonText {
  private final int longest;
  private @Nullable String bare;
  private boolean reserved;
  private @Nullable String nameUnlessNull;
  private @Nullable String discriminator;
  private @Nullable String variant;

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
    return new MisuseException(
        "the result has more than " + deepest + " levels of nesting; does it contain a cycle?");
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
