package io.github.assistanttools.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.client.http.EventParser;
import io.github.assistanttools.runtime.MalformedRunException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Any events of a server give a document, which is read or refused as if it had come at once, or
 * are refused.
 */
final class StreamCheck {
  private static final long NO_LIMIT = 1 << 24;

  private final Envelope envelope;
  private final List<String> events;

  private StreamCheck(Envelope envelope, List<String> events) {
    this.envelope = envelope;
    this.events = events;
  }

  static void check(Envelope envelope, byte[] stream) {
    List<String> events = new ArrayList<>();
    new EventParser(NO_LIMIT, (type, data, id) -> events.add(data)).take(ByteBuffer.wrap(stream));
    new StreamCheck(envelope, events).check();
  }

  private void check() {
    StringBuilder text = new StringBuilder();
    Envelope.Stream stream = envelope.stream(text::append);
    int length = 0;
    for (String event : events) {
      Optional<Boolean> ended = accepted(() -> stream.add(event));
      if (ended.isEmpty()) {
        return;
      }
      length += event.length();
      if (ended.get()) {
        break;
      }
    }
    assertThat(text.length()).as("characters of text").isLessThanOrEqualTo(length);
    Optional<String> document = accepted(stream::document);
    assertThat(accepted(stream::document)).isEqualTo(document);
    document.ifPresent(
        json -> DocumentCheck.check(envelope, json.getBytes(StandardCharsets.UTF_8)));
  }

  /** The result; empty if the events are refused. */
  private static <T> Optional<T> accepted(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (MalformedRunException refused) {
      DocumentCheck.checkMessage(refused);
      return Optional.empty();
    }
  }
}
