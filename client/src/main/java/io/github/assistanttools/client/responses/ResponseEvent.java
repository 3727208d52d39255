package io.github.assistanttools.client.responses;

import io.github.assistanttools.client.transport.DisplayName;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.internal.Documents;
import java.util.Objects;

/** An event of a stream. Its types are an open set. */
public final class ResponseEvent {
  private static final String TEXT_DELTA = "response.output_text.delta";

  private final String type;
  private final String json;

  private ResponseEvent(String type, String json) {
    this.type = Objects.requireNonNull(type, "type");
    this.json = Objects.requireNonNull(json, "json");
  }

  /** An event with these values. */
  public static ResponseEvent of(String type, String json) {
    return new ResponseEvent(type, json);
  }

  /** Its type, such as {@code response.output_item.done}. */
  public String type() {
    return type;
  }

  /** Its data, as the server sent it. */
  public String json() {
    return json;
  }

  /** The text by which the answer grew, if the event is one of text; else empty. */
  public String textDelta() {
    return type.equals(TEXT_DELTA)
        ? Documents.read(json, MalformedRunException::new).text("delta").orElse("")
        : "";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResponseEvent that && type.equals(that.type) && json.equals(that.json);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, json);
  }

  /** Without the data, which may be personal. */
  @Override
  public String toString() {
    return "ResponseEvent[" + DisplayName.of(type) + ", " + json.length() + " characters]";
  }
}
