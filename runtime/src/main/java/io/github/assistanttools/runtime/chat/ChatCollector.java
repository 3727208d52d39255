package io.github.assistanttools.runtime.chat;

import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.internal.Documents;
import io.github.assistanttools.runtime.internal.RawJson;
import io.github.assistanttools.runtime.internal.StreamedLiteral;
import io.github.assistanttools.runtime.internal.StreamedLiteral.Rule;
import io.github.assistanttools.runtime.internal.StreamedObject;
import io.github.assistanttools.runtime.internal.StreamedValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts the completion together that a stream of chunks transmits. Texts in a message are
 * concatenated, among them those of vendors ({@code reasoning_content}); other fields of vendors
 * are kept as they came, the last value of each.
 *
 * <p>Chunks are read leniently. A piece of a call may have an index, an id, both or neither, and
 * servers exist that give all calls the index 0: a new id begins a new call, and so does a name
 * after the arguments of another.
 *
 * <p>Not thread-safe.
 */
public final class ChatCollector {
  private static final String CHOICES = "choices";

  private final Consumer<String> text;
  private final StreamedChoices choices = new StreamedChoices();
  private final StreamedObject completion = new StreamedObject(this::field);
  private boolean ended;
  private boolean failed;

  /** A collector of one completion. */
  public ChatCollector() {
    this(delta -> {});
  }

  /**
   * A collector of one completion.
   *
   * @param text receives each piece of the first choice's text as it arrives
   */
  public ChatCollector(Consumer<String> text) {
    this.text = Objects.requireNonNull(text, "text");
  }

  private StreamedValue field(String name, RawJson value) {
    if (name.equals(CHOICES) && value.isArray()) {
      choices.append(value);
      return choices;
    }
    // Some servers repeat the id, and some send the first chunk without one.
    return new StreamedLiteral(value, name.equals("id") ? Rule.FIRST : Rule.LAST);
  }

  /**
   * Takes an event.
   *
   * @param data the event's data: a chunk, or {@code [DONE]}
   * @return whether the stream has ended, so that no event follows
   * @throws MalformedRunException if the data is neither
   */
  public boolean add(String data) {
    if (ended || data.isBlank()) {
      return ended;
    }
    if (data.strip().equals("[DONE]")) {
      ended = true;
      return true;
    }
    RawJson chunk = Documents.read(data, MalformedRunException::new);
    if (chunk.get("error").isPresent()) {
      ended = true;
      failed = true;
      return true;
    }
    completion.append(chunk);
    for (RawJson choice : chunk.get(CHOICES).map(RawJson::elements).orElse(List.of())) {
      if (StreamedChoices.index(choice).equals("0")) {
        Optional<RawJson> delta = choice.get("delta");
        delta
            .flatMap(value -> value.text("content"))
            .filter(piece -> !piece.isEmpty())
            .ifPresent(text);
      }
    }
    return false;
  }

  /** Whether the stream has ended, with {@code [DONE]} or with an error. */
  public boolean ended() {
    return ended;
  }

  /**
   * The completion, as a request without a stream would have returned it. It is complete if each
   * choice has a {@code finish_reason}: not all servers end a stream with {@code [DONE]}.
   *
   * @throws MalformedRunException if the stream has not ended and a choice has no {@code
   *     finish_reason}, or if it ended with an error
   */
  public String document() {
    if (failed) {
      throw new MalformedRunException("the stream ended with an error event");
    }
    if (!ended && !choices.areFinished()) {
      throw new MalformedRunException("the stream ended before the completion was complete");
    }
    completion.put("object", "\"chat.completion\"");
    return completion.source();
  }
}
