package io.github.assistanttools.client.chat;

import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.internal.Documents;
import io.github.assistanttools.runtime.internal.RawJson;
import java.util.List;
import java.util.Optional;

/** A chunk of a completion, the event of its stream. */
public final class ChatChunk {
  private final String json;
  private final String textDelta;

  private ChatChunk(RawJson chunk) {
    this.json = chunk.source();
    this.textDelta = firstChoice(chunk).map(ChatChunk::delta).map(MessageText::of).orElse("");
  }

  /**
   * A chunk from its document.
   *
   * @throws MalformedRunException if that is not a JSON object
   */
  public static ChatChunk of(String json) {
    RawJson chunk = Documents.read(json, MalformedRunException::new);
    if (!chunk.isObject()) {
      throw new MalformedRunException("the chunk: expected an object");
    }
    return new ChatChunk(chunk);
  }

  /** Its document, as the server sent it. */
  public String json() {
    return json;
  }

  /** The text by which the first choice grew; empty if it did not. */
  public String textDelta() {
    return textDelta;
  }

  private static Optional<RawJson> firstChoice(RawJson chunk) {
    return chunk.get("choices").map(RawJson::elements).orElse(List.of()).stream()
        .filter(choice -> choice.get("index").map(RawJson::source).orElse("0").equals("0"))
        .findFirst();
  }

  /** A server that does not stream sends the whole message. */
  private static RawJson delta(RawJson choice) {
    return choice.get("delta").or(() -> choice.get("message")).orElse(choice);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChatChunk that && json.equals(that.json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  /** Without the document, which may contain personal data. */
  @Override
  public String toString() {
    return "ChatChunk[" + json.length() + " characters]";
  }
}
