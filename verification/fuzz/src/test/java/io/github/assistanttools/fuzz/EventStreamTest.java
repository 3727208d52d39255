package io.github.assistanttools.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.assistanttools.client.assistants.Run;
import io.github.assistanttools.client.assistants.ServerSentEvent;
import io.github.assistanttools.client.http.EventParser;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any stream of a server is read as by a reference implementation, in pieces of any size, and no
 * event makes its reader fail.
 */
class EventStreamTest {
  private static final long NO_LIMIT = 1 << 24;
  private static final long SMALL = 40;

  @DictionaryEntries({
    "data: ",
    "data:",
    "event: ",
    "id: ",
    "retry: ",
    "event: thread.run.created",
    "event: thread.message.delta",
    "event: done",
    "{\"delta\":{\"content\":[{\"text\":{\"value\":\"",
    "{\"id\":\"run_1\",\"thread_id\":\"thread_1\",\"status\":\"",
    "[DONE]"
  })
  @FuzzTest(maxDuration = "60s")
  void events(byte[] stream) {
    check(stream);
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void publishedTranscripts(Path file) {
    check(Shared.bytes(file));
  }

  static List<Path> transcripts() {
    return Shared.files("wire/examples");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void publishedTextsAsData(Path file) {
    byte[] text = Shared.bytes(file);
    check(text);
    for (String type : List.of("thread.run.created", "thread.message.delta")) {
      read(ServerSentEvent.of(type, new String(text, StandardCharsets.UTF_8), ""));
    }
  }

  static List<Path> texts() {
    return Shared.files("corpora/JSONTestSuite");
  }

  private record Reading(List<ServerSentEvent> events, boolean tooLarge) {}

  private static void check(byte[] stream) {
    List<ServerSentEvent> expected = ReferenceEvents.of(stream);
    checkChunking(stream, NO_LIMIT, new Reading(expected, false));
    Reading small = reading(stream, SMALL, () -> stream.length);
    checkChunking(stream, SMALL, small);
    assertThat(small.events()).isEqualTo(expected.subList(0, small.events().size()));
    assertThat(small.events()).allMatch(event -> event.data().length() <= SMALL);
    assertThat(small.tooLarge() || small.events().size() == expected.size()).isTrue();
    assertThat(small.tooLarge()).isEqualTo(ReferenceEvents.hasBlockOf(stream, SMALL));
    expected.forEach(EventStreamTest::read);
  }

  private static void checkChunking(byte[] stream, long limit, Reading expected) {
    Random random = new Random(Arrays.hashCode(stream));
    List<IntSupplier> sizes =
        List.of(() -> stream.length, () -> 1, () -> 2, () -> 1 + random.nextInt(9));
    for (IntSupplier size : sizes) {
      assertThat(reading(stream, limit, size)).isEqualTo(expected);
    }
  }

  private static Reading reading(byte[] stream, long limit, IntSupplier size) {
    List<ServerSentEvent> events = new ArrayList<>();
    EventParser parser =
        new EventParser(limit, (type, data, id) -> events.add(ServerSentEvent.of(type, data, id)));
    try {
      for (int from = 0; from < stream.length; ) {
        int length = Math.min(size.getAsInt(), stream.length - from);
        ByteBuffer piece = ByteBuffer.wrap(stream, from, length);
        parser.take(piece);
        assertThat(piece.hasRemaining()).isFalse();
        from += length;
      }
      return new Reading(events, false);
    } catch (EventParser.TooLargeException tooLarge) {
      return new Reading(events, true);
    }
  }

  /** With its own name, and with the names whose data is read. */
  private static void read(ServerSentEvent event) {
    for (String type :
        List.of(
            event.event(),
            "thread.run.requires_action",
            "thread.message.delta",
            "thread.run.step.created")) {
      ServerSentEvent named = ServerSentEvent.of(type, event.data(), event.id());
      named.run().ifPresent(run -> checkRun(named, run));
      assertThat(named.textDelta().length()).isLessThanOrEqualTo(event.data().length());
      assertThat(named.toString()).hasSizeLessThan(100 + type.length());
    }
  }

  private static void checkRun(ServerSentEvent event, Run run) {
    assertThat(event.event()).startsWith("thread.run.").doesNotStartWith("thread.run.step.");
    assertThat(event.data()).startsWith(run.json());
    assertThat(run.id()).isNotEmpty();
    assertThat(run.threadId()).isNotEmpty();
    assertThat(Run.of(run.json())).isEqualTo(run);
  }
}
