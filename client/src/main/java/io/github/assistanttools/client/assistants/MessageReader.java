package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.transport.JsonObjects;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.internal.Field;
import io.github.assistanttools.runtime.internal.FieldReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads a message. Any field may be missing or of an unexpected type. */
final class MessageReader {
  private static final String TEXT = "text";

  private final FieldReader in;
  private final String json;
  private final StringBuilder text = new StringBuilder();
  private final List<ThreadMessage.Part> others = new ArrayList<>();
  private @Nullable String id;
  private @Nullable String role;
  private @Nullable String runId;
  private @Nullable Instant createdAt;

  private MessageReader(FieldReader in, String json) {
    this.in = in;
    this.json = json;
  }

  /**
   * Reads a message.
   *
   * @throws MalformedRunException if the text is not a JSON object
   */
  static ThreadMessage read(String json) {
    return JsonObjects.read(json, in -> new MessageReader(in, json).message());
  }

  private ThreadMessage message() {
    in.fields(this::readField);
    return new ThreadMessage(
        orEmpty(id), orEmpty(role), createdAt, runId, text.toString(), others, json);
  }

  private void readField(String name) {
    switch (name) {
      case "id" -> id = in.stringOrNull();
      case "role" -> role = in.stringOrNull();
      case "run_id" -> runId = in.stringOrNull();
      case "created_at" -> createdAt = in.instant().value();
      case "content" -> readContent();
      default -> in.skip();
    }
  }

  private void readContent() {
    text.setLength(0);
    others.clear();
    if (in.is(JsonToken.VALUE_STRING)) {
      // Some servers write the text itself instead of parts.
      text.append(in.string().value());
      return;
    }
    in.list(
        () -> {
          readPart();
          return Field.absent();
        });
  }

  private void readPart() {
    String part = in.is(JsonToken.START_OBJECT) ? in.stringOrJson().value() : null;
    if (part == null) {
      in.skip();
      return;
    }
    PartReader read = JsonObjects.read(part, PartReader::new);
    if (read.type.equals(TEXT)) {
      text.append(read.value);
    } else {
      others.add(ThreadMessage.Part.of(read.type, part));
    }
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  /**
   * Reads a part: {@code {"type":"text","text":{"value":"…"}}}, or with the text itself in {@code
   * text}.
   */
  private static final class PartReader {
    private final FieldReader in;
    private String type = "";
    private String value = "";

    PartReader(FieldReader in) {
      this.in = in;
      in.fields(this::readField);
    }

    private void readField(String name) {
      switch (name) {
        case "type" -> type = orEmpty(in.stringOrNull());
        case TEXT -> readText();
        default -> in.skip();
      }
    }

    private void readText() {
      if (in.is(JsonToken.VALUE_STRING)) {
        readValue();
      } else {
        in.readIn("value", this::readValue);
      }
    }

    private void readValue() {
      value = orEmpty(in.stringOrNull());
    }
  }
}
