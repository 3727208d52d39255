package io.github.assistanttools.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.Shared;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** OpenAI's own transcripts of streams, parsed after every way to cut them. */
class EventTranscriptTest {
  private record Event(String type, String data) {}

  private static List<Path> transcripts() {
    List<Path> transcripts =
        Shared.files("wire/examples", "").stream()
            .filter(file -> file.getFileName().toString().contains("Streaming"))
            .toList();
    assertThat(transcripts).hasSizeGreaterThanOrEqualTo(5);
    return transcripts;
  }

  /** As printed, they lack the empty line that ends the last event. */
  private static String text(Path transcript) {
    return new String(Shared.bytes(transcript), StandardCharsets.UTF_8).stripTrailing() + "\n\n";
  }

  /**
   * The events of a transcript, read in another way: a block of two lines for each event. A block
   * of dots represents omitted events, and one event is printed without its {@code data:}, so it
   * has none.
   */
  private static List<Event> expected(String transcript) {
    return Stream.of(transcript.split("\n\n"))
        .filter(block -> block.contains("\ndata: "))
        .map(block -> block.strip().split("\n"))
        .map(
            lines ->
                new Event(
                    lines[0].substring("event: ".length()), lines[1].substring("data: ".length())))
        .toList();
  }

  private static final class Reading {
    private final List<Event> events = new ArrayList<>();
    private final EventParser parser =
        new EventParser(100_000, (type, data, id) -> events.add(new Event(type, data)));

    Reading take(byte[] bytes, int from, int to) {
      parser.take(ByteBuffer.wrap(bytes, from, to - from));
      return this;
    }
  }

  private static List<Event> inChunks(byte[] bytes, int size) {
    Reading reading = new Reading();
    for (int from = 0; from < bytes.length; from += size) {
      reading.take(bytes, from, Math.min(from + size, bytes.length));
    }
    return reading.events;
  }

  @Test
  void eachSplitGivesTheSameEvents() {
    for (Path transcript : transcripts()) {
      List<Event> expected = expected(text(transcript));
      byte[] bytes = text(transcript).getBytes(StandardCharsets.UTF_8);
      for (int split = 0; split <= bytes.length; split++) {
        List<Event> events =
            new Reading().take(bytes, 0, split).take(bytes, split, bytes.length).events;
        if (!events.equals(expected)) {
          assertThat(events).as("%s split at %d", transcript, split).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void eachSizeOfChunksGivesTheSameEvents() {
    for (Path transcript : transcripts()) {
      List<Event> expected = expected(text(transcript));
      byte[] bytes = text(transcript).getBytes(StandardCharsets.UTF_8);
      for (int size = 1; size <= bytes.length; size++) {
        List<Event> events = inChunks(bytes, size);
        if (!events.equals(expected)) {
          assertThat(events).as("%s in chunks of %d", transcript, size).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void eachLineEndGivesTheSameEvents() {
    for (Path transcript : transcripts()) {
      List<Event> expected = expected(text(transcript));
      for (String end : List.of("\r", "\r\n")) {
        byte[] bytes = text(transcript).replace("\n", end).getBytes(StandardCharsets.UTF_8);
        for (int size = 1; size <= 64; size++) {
          assertThat(inChunks(bytes, size)).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void eachTruncationGivesTheEventsThatWereEnded() {
    for (Path transcript : transcripts()) {
      List<Event> expected = expected(text(transcript));
      byte[] bytes = text(transcript).getBytes(StandardCharsets.UTF_8);
      int complete = 0;
      for (int end = 0; end <= bytes.length; end++) {
        List<Event> events = new Reading().take(bytes, 0, end).events;
        assertThat(events.size()).isBetween(complete, complete + 1);
        complete = events.size();
        if (!events.equals(expected.subList(0, complete))) {
          assertThat(events).isEqualTo(expected.subList(0, complete));
        }
      }
      assertThat(complete).isEqualTo(expected.size());
    }
  }

  @Test
  void theyEndWithDone() {
    for (Path transcript : transcripts()) {
      List<Event> events = inChunks(text(transcript).getBytes(StandardCharsets.UTF_8), 16_384);
      assertThat(events.get(events.size() - 1)).isEqualTo(new Event("done", "[DONE]"));
    }
  }
}
