package io.github.assistanttools.runtime.messages;

import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.internal.Documents;
import io.github.assistanttools.runtime.internal.JsonText;
import io.github.assistanttools.runtime.internal.RawJson;
import io.github.assistanttools.runtime.internal.StreamedLiteral;
import io.github.assistanttools.runtime.internal.StreamedLiteral.Rule;
import io.github.assistanttools.runtime.internal.StreamedObject;
import io.github.assistanttools.runtime.internal.StreamedValue;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Puts the message together that a stream of events transmits. Unknown events are skipped.
 *
 * <p>Not thread-safe.
 */
public final class MessageCollector {
  private static final String CONTENT = "content";

  private final Consumer<String> text;
  private final StreamedObject message = new StreamedObject(MessageCollector::field);
  // By the text of their index.
  private final Map<String, StreamedBlock> blocks =
      new TreeMap<>(
          Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  private boolean ended;
  private boolean failed;

  /** A collector of one message. */
  public MessageCollector() {
    this(delta -> {});
  }

  /**
   * A collector of one message.
   *
   * @param text receives each piece of the model's text as it arrives
   */
  public MessageCollector(Consumer<String> text) {
    this.text = Objects.requireNonNull(text, "text");
  }

  private static StreamedValue field(String name, RawJson value) {
    return name.equals("usage") && value.isObject()
        ? new StreamedObject(MessageCollector::field).with(value)
        : new StreamedLiteral(value, Rule.LAST);
  }

  /**
   * Takes an event.
   *
   * @param data the event's data, a JSON object that has its type
   * @return whether the stream has ended, so that no event follows
   * @throws MalformedRunException if the data is not a JSON object, or a piece of a block that has
   *     not begun
   */
  public boolean add(String data) {
    if (ended || data.isBlank()) {
      return ended;
    }
    RawJson event = Documents.read(data, MalformedRunException::new);
    switch (event.text("type").orElse("")) {
      case "message_start" -> event.get("message").ifPresent(message::append);
      case "content_block_start" ->
          event
              .get("content_block")
              .filter(RawJson::isObject)
              .ifPresent(block -> blocks.put(index(event), new StreamedBlock(block)));
      case "content_block_delta" -> addDelta(event);
      case "message_delta" -> addToMessage(event);
      case "message_stop" -> ended = true;
      case "error" -> {
        ended = true;
        failed = true;
      }
      default -> {
        // A ping, the end of a block, or unknown today.
      }
    }
    return ended;
  }

  private static String index(RawJson event) {
    return event.get("index").map(RawJson::source).orElse("0");
  }

  private void addDelta(RawJson event) {
    StreamedBlock block = blocks.get(index(event));
    if (block == null) {
      throw new MalformedRunException("/index: expected the index of a block that has begun");
    }
    event.get("delta").ifPresent(block::append);
    event
        .get("delta")
        .filter(delta -> delta.text("type").filter("text_delta"::equals).isPresent())
        .flatMap(delta -> delta.text("text"))
        .filter(piece -> !piece.isEmpty())
        .ifPresent(text);
  }

  private void addToMessage(RawJson event) {
    event
        .fields()
        .forEach(
            (name, value) -> {
              if (name.equals("delta")) {
                message.append(value);
              } else if (!name.equals("type")) {
                message.append(name, value);
              }
            });
  }

  /** Whether the stream has ended, with {@code message_stop} or with an error. */
  public boolean ended() {
    return ended;
  }

  /**
   * The message, as a request without a stream would have returned it. In place of an input that is
   * not a JSON object, because it was cut off or the server did not check it, it has an object with
   * the text as {@code INVALID_JSON}, since the API takes back only objects.
   *
   * @throws MalformedRunException if the stream has not ended, or ended with an error
   */
  public String document() {
    if (failed) {
      throw new MalformedRunException("the stream ended with an error event");
    }
    if (!ended) {
      throw new MalformedRunException("the stream ended before the message was complete");
    }
    JsonText content = new JsonText();
    content.beginArray();
    blocks.values().forEach(block -> block.write(content));
    content.endArray();
    message.put(CONTENT, content.end());
    return message.source();
  }
}
