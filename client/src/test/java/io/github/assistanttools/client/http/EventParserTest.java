package io.github.assistanttools.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules of WHATWG HTML, 9.2.6, each stream read whole, byte by byte, and split at every
 * position.
 */
class EventParserTest {
  private record Event(String type, String data, String id) {}

  private static List<Event> read(byte[] stream, int... ends) {
    List<Event> events = new ArrayList<>();
    EventParser parser =
        new EventParser(1_000, (type, data, id) -> events.add(new Event(type, data, id)));
    int from = 0;
    for (int end : ends) {
      parser.take(ByteBuffer.wrap(stream, from, end - from));
      from = end;
    }
    parser.take(ByteBuffer.wrap(stream, from, stream.length - from));
    return events;
  }

  private static List<Event> events(byte[] stream) {
    List<Event> whole = read(stream);
    for (int split = 0; split <= stream.length; split++) {
      assertThat(read(stream, split)).as("split at %d", split).isEqualTo(whole);
    }
    int[] each = new int[stream.length];
    for (int i = 0; i < each.length; i++) {
      each[i] = i;
    }
    assertThat(read(stream, each)).as("byte by byte").isEqualTo(whole);
    return whole;
  }

  private static List<Event> events(String stream) {
    return events(stream.getBytes(StandardCharsets.UTF_8));
  }

  private static Event message(String data) {
    return new Event("message", data, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void linesEndWithAnyOfThree(String end) {
    assertThat(events("event: a\ndata: 1\ndata: 2\n\ndata: 3\n\n".replace("\n", end)))
        .containsExactly(new Event("a", "1\n2", ""), message("3"));
  }

  @Test
  void theThreeLineEndsMayBeMixed() {
    assertThat(events("data: 1\rdata: 2\r\ndata: 3\n\r\ndata: 4\r\rdata: 5\n\n"))
        .containsExactly(message("1\n2\n3"), message("4"), message("5"));
  }

  @Test
  void anEventIsReadyWithTheCarriageReturnThatEndsIt() {
    assertThat(read("data: 1\r\r".getBytes(StandardCharsets.UTF_8))).containsExactly(message("1"));
  }

  @Test
  void oneSpaceAfterTheColonIsNoPartOfTheValue() {
    assertThat(events("data:1\n\ndata: 1\n\ndata:  1\n\ndata:\t1\n\ndata: 1 \n\n"))
        .containsExactly(message("1"), message("1"), message(" 1"), message("\t1"), message("1 "));
  }

  @Test
  void onlyTheFirstColonSeparates() {
    assertThat(events("event:a:b\ndata::c:\n\n")).containsExactly(new Event("a:b", ":c:", ""));
  }

  @Test
  void aFieldWithoutAColonHasAnEmptyValue() {
    assertThat(events("data\n\ndata\ndata\n\ndata:\n\n"))
        .containsExactly(message(""), message("\n"), message(""));
  }

  @Test
  void commentsAndUnknownFieldsAreIgnored() {
    assertThat(
            events(": ping\ndata: 1\n:\nfoo: 2\nDATA: 3\n data: 4\n...\nretry: 10\nretry: x\n\n"))
        .containsExactly(message("1"));
  }

  @Test
  void anEventWithoutDataIsNone() {
    assertThat(events("event: a\n\nid: 1\n\n\n\nevent: b\nid: 2\n\ndata: x\n\n"))
        .containsExactly(new Event("message", "x", "2"));
  }

  @Test
  void theNameHoldsForOneEvent() {
    assertThat(events("event: a\nevent: b\ndata: 1\n\ndata: 2\n\nevent: c\nevent:\ndata: 3\n\n"))
        .containsExactly(new Event("b", "1", ""), message("2"), message("3"));
  }

  @Test
  void anIdHoldsUntilTheNextAndOneWithNulIsNone() {
    assertThat(events("id: 1\ndata: a\n\ndata: b\n\nid: 2\0\ndata: c\n\nid\ndata: d\n\n"))
        .containsExactly(
            new Event("message", "a", "1"),
            new Event("message", "b", "1"),
            new Event("message", "c", "1"),
            new Event("message", "d", ""));
  }

  @Test
  void aByteOrderMarkAtTheBeginningIsIgnoredAndNoOther() {
    assertThat(events("\uFEFFdata: 1\n\n\uFEFFdata: 2\n\ndata: \uFEFF3\n\n"))
        .containsExactly(message("1"), message("\uFEFF3"));
    assertThat(events("\uFEFF\uFEFFdata: 1\n\n")).isEmpty();
    assertThat(events("\uFEFF\ndata: 1\n\n")).containsExactly(message("1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"data: 2", "data: 2\n", "event: x", "data", ":", "id: 7\ndata: 2\n"})
  void anEventThatIsNotEndedIsDropped(String rest) {
    assertThat(events("data: 1\n\n" + rest)).containsExactly(message("1"));
  }

  @Test
  void charactersOfSeveralBytesSurviveAnySplit() {
    assertThat(events("event: é\ndata: €😀\u2028\u0085\n\n"))
        .containsExactly(new Event("é", "€😀\u2028\u0085", ""));
  }

  @Test
  void malformedUtf8IsReplaced() {
    byte[] stream = "data: a?b??c?\n\ndata: 1\n\n".getBytes(StandardCharsets.US_ASCII);
    stream[7] = (byte) 0xFF;
    stream[9] = (byte) 0xE2;
    stream[10] = (byte) 0x82;
    stream[12] = (byte) 0xC3;
    assertThat(events(stream)).containsExactly(message("a\uFFFDb\uFFFDc\uFFFD"), message("1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"data: ", "event: ", ": ", "x"})
  void aLineWithoutEndIsNotHeld(String start) {
    byte[] stream = (start + "x".repeat(1_000)).getBytes(StandardCharsets.US_ASCII);
    assertThatExceptionOfType(EventParser.TooLargeException.class)
        .isThrownBy(() -> read(stream))
        .withMessage("an event has more than 1000 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data: xxxx\n", "data\n", "data:\r"})
  void anEventWithoutEndIsNotHeld(String line) {
    byte[] stream = line.repeat(1_100).getBytes(StandardCharsets.US_ASCII);
    assertThatExceptionOfType(EventParser.TooLargeException.class).isThrownBy(() -> read(stream));
  }

  @Test
  void manyEventsAndCommentsOfAllowedSizeAreNoEventWithoutEnd() {
    String data = "x".repeat(900);
    byte[] stream =
        (("data: " + data + "\n\n").repeat(20) + ": ping\n".repeat(1_000))
            .getBytes(StandardCharsets.US_ASCII);
    assertThat(read(stream)).hasSize(20).containsOnly(message(data));
  }
}
