package io.github.assistanttools.runtime.responses;

import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.internal.Documents;
import io.github.assistanttools.runtime.internal.JsonText;
import io.github.assistanttools.runtime.internal.RawJson;
import io.github.assistanttools.runtime.internal.StreamedLiteral;
import io.github.assistanttools.runtime.internal.StreamedLiteral.Rule;
import io.github.assistanttools.runtime.internal.StreamedObject;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Puts the response together that a stream of events transmits. An item is taken from the event
 * that ends it: while it is transmitted, deltas of several items may alternate, and a reasoning
 * item may lack its end. Unknown events are skipped.
 *
 * <p>A stream that was interrupted may be continued in the same collector ({@code starting_after}).
 *
 * <p>Not thread-safe.
 */
public final class ResponseCollector {
  private static final Set<String> FINAL = Set.of("completed", "failed", "incomplete", "cancelled");
  private static final String OUTPUT = "output";
  private static final String STATUS = "status";

  private final Consumer<String> text;
  private final TreeMap<Long, RawJson> items = new TreeMap<>();
  private Optional<RawJson> response = Optional.empty();
  private OptionalLong sequenceNumber = OptionalLong.empty();
  private String status = "";
  private boolean ended;
  private boolean failed;

  /** A collector of one response. */
  public ResponseCollector() {
    this(delta -> {});
  }

  /**
   * A collector of one response.
   *
   * @param text receives each piece of the model's text as it arrives
   */
  public ResponseCollector(Consumer<String> text) {
    this.text = Objects.requireNonNull(text, "text");
  }

  /**
   * Takes an event.
   *
   * @param data the event's data, a JSON object that has its type
   * @return whether the stream has ended, so that no event follows
   * @throws MalformedRunException if the data is not a JSON object
   */
  public boolean add(String data) {
    if (data.isBlank() || data.strip().equals("[DONE]")) {
      // Not of this protocol, but compatible servers may send either.
      return ended;
    }
    RawJson event = Documents.read(data, MalformedRunException::new);
    number(event, "sequence_number").ifPresent(number -> sequenceNumber = OptionalLong.of(number));
    switch (event.text("type").orElse("")) {
      case "response.output_item.done" -> addItem(event);
      case "response.output_text.delta" -> event.text("delta").ifPresent(text);
      case "error" -> {
        ended = true;
        failed = true;
      }
      default ->
          event
              .get("response")
              .filter(RawJson::isObject)
              .ifPresent(transmitted -> addResponse(event, transmitted));
    }
    return ended;
  }

  private void addItem(RawJson event) {
    Optional<RawJson> item = event.get("item").filter(RawJson::isObject);
    long index = number(event, "output_index").orElse(items.isEmpty() ? 0 : items.lastKey() + 1);
    item.ifPresent(value -> items.put(index, value));
  }

  private void addResponse(RawJson event, RawJson transmitted) {
    response = Optional.of(transmitted);
    // Compatible servers omit the status, which is also the end of the event's type.
    String type = event.text("type").orElse("");
    status = transmitted.text(STATUS).orElse(type.substring(type.indexOf('.') + 1));
    ended |= FINAL.contains(status);
  }

  private static Optional<Long> number(RawJson event, String name) {
    try {
      return event.get(name).map(value -> Long.valueOf(value.source()));
    } catch (NumberFormatException notCounting) {
      return Optional.empty();
    }
  }

  /** Whether the stream has ended, with a response or with an error. */
  public boolean ended() {
    return ended;
  }

  /** The id of the response, once an event had it. */
  public Optional<String> responseId() {
    return response.flatMap(value -> value.text("id"));
  }

  /** The number of the last event, after which the stream can be continued. */
  public OptionalLong sequenceNumber() {
    return sequenceNumber;
  }

  /**
   * The response, as a request without a stream would have returned it.
   *
   * @throws MalformedRunException if the stream has not ended, or ended with an error
   */
  public String document() {
    if (failed) {
      throw new MalformedRunException("the stream ended with an error event");
    }
    if (!ended) {
      throw new MalformedRunException("the stream ended before the response was complete");
    }
    RawJson last = response.orElseThrow();
    boolean whole = last.get(OUTPUT).filter(value -> !value.elements().isEmpty()).isPresent();
    boolean complete = last.text(STATUS).isPresent() && (whole || items.isEmpty());
    return complete ? last.source() : completed(last, whole);
  }

  /** The response with its status and the items of its events: the last event may lack either. */
  private String completed(RawJson last, boolean whole) {
    StreamedObject document =
        new StreamedObject((name, value) -> new StreamedLiteral(value, Rule.LAST)).with(last);
    document.put(STATUS, JsonText.quoted(status));
    if (!whole) {
      document.put(
          OUTPUT,
          items.values().stream().map(RawJson::source).collect(Collectors.joining(",", "[", "]")));
    }
    return document.source();
  }
}
