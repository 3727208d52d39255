package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.transport.JsonObjects;
import io.github.assistanttools.runtime.internal.Field;
import io.github.assistanttools.runtime.internal.FieldReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * Reads the text in the data of {@code thread.message.delta}: all of {@code
 * /delta/content/…/text/value}.
 */
final class DeltaReader {
  private final FieldReader in;
  private final StringBuilder text = new StringBuilder();

  private DeltaReader(FieldReader in) {
    this.in = in;
  }

  /** The text, empty if there is none. */
  static String text(String data) {
    try (JsonParser parser = JsonObjects.parser(data)) {
      DeltaReader reader = new DeltaReader(new FieldReader(parser));
      parser.nextToken();
      reader.in.readIn("delta", () -> reader.in.readIn("content", reader::readParts));
      return reader.text.toString();
    } catch (JacksonException notJson) {
      // A truncated document gives no text, rather than a part that looks complete.
      return "";
    }
  }

  private void readParts() {
    in.list(
        () -> {
          in.readIn("text", () -> in.readIn("value", this::readValue));
          return Field.absent();
        });
  }

  private void readValue() {
    String value = in.string().value();
    text.append(value == null ? "" : value);
  }
}
