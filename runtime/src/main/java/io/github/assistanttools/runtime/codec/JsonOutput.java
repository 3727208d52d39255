package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.Json;
import io.github.assistanttools.runtime.internal.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * The text of a result: a bare string, or JSON. Only this class of the package knows what was
 * announced but depends on the value to follow: a name that a null does without, and what an object
 * begins with.
 */
final class JsonOutput {
  private static final int LONGEST = 1_048_576;

  private record Variant(String discriminator, String name) {}

  private final BoundedText text = new BoundedText(LONGEST);
  // Null until JSON is written: a bare text at the root needs no generator.
  private @Nullable JsonGenerator json;
  private boolean bare;
  private boolean reserved;
  private @Nullable String nameUnlessNull;
  private @Nullable Variant variant;

  /**
   * Keeps the whole text for what is written after {@link #release}.
   *
   * @throws IllegalStateException if something is written, or reserved
   */
  void reserve() {
    requireNothingWritten();
    reserved = true;
  }

  void release() {
    reserved = false;
  }

  /** The generator for a value that is not null, or for an object's or array's end. */
  JsonGenerator json() {
    JsonGenerator generator = generator();
    if (nameUnlessNull != null) {
      generator.writeName(nameUnlessNull);
      nameUnlessNull = null;
    }
    return generator;
  }

  private JsonGenerator generator() {
    if (json == null) {
      requireNothingWritten();
      json = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), text);
    }
    return json;
  }

  /** Writes null, unless what was announced does without it. */
  void nothing() {
    variant = null;
    if (nameUnlessNull == null) {
      generator().writeNull();
    } else {
      nameUnlessNull = null;
    }
  }

  void string(String value) {
    if (json == null) {
      requireNothingWritten();
      bare = true;
      text.write(value, 0, value.length());
    } else {
      json().writeString(value);
    }
  }

  void name(String name) {
    generator().writeName(name);
  }

  /** Announces a property that is left out if its value is null. */
  void nameUnlessNull(String name) {
    nameUnlessNull = name;
  }

  /** Announces what the object that follows begins with. */
  void variant(String discriminator, String name) {
    variant = new Variant(discriminator, name);
  }

  void beginObject() {
    JsonGenerator generator = json();
    generator.writeStartObject();
    if (variant != null) {
      generator.writeName(variant.discriminator);
      generator.writeString(variant.name);
      variant = null;
    }
  }

  /** The name of the property whose value is to follow. */
  String currentName() {
    return generator().streamWriteContext().currentName();
  }

  /**
   * Ends the text.
   *
   * @throws IllegalStateException if it is not exactly one value
   */
  String finish() {
    if (json != null) {
      if (!json.streamWriteContext().inRoot() || json.streamWriteContext().getEntryCount() != 1) {
        throw new IllegalStateException("the result is not one complete value");
      }
      json.close();
    } else if (!bare) {
      throw new IllegalStateException("no result was written");
    }
    return Texts.wellFormed(text.toString());
  }

  private void requireNothingWritten() {
    if (bare || reserved || json != null) {
      throw new IllegalStateException("a result is written once");
    }
  }
}
