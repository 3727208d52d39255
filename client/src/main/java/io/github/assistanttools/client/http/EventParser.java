package io.github.assistanttools.client.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Parses a stream of events incrementally, in pieces of any size (WHATWG HTML, 9.2.6 "Interpreting
 * an event stream").
 *
 * <p>An event that is not terminated by an empty line when the stream ends is dropped, as the
 * specification requires. The client never reconnects, so the field {@code retry} has no effect.
 */
public final class EventParser {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final long most;
  private final Events events;

  // Lines are split as bytes and decoded as a whole, so no character is split: no byte of a longer
  // character is CR or LF.
  private byte[] line = new byte[256];
  private int length;
  private boolean afterCarriageReturn;
  private boolean first = true;

  private String type = "";
  private String lastId = "";
  private final StringBuilder data = new StringBuilder();

  /** Receives events. */
  @FunctionalInterface
  public interface Events {

    /**
     * Receives an event.
     *
     * @param type its type; {@code message} if the event has none
     * @param data its lines, with line feeds between them
     * @param lastId the last id in the stream so far; empty if there was none
     */
    void event(String type, String data, String lastId);
  }

  /** An event is larger than allowed. */
  public static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TooLargeException(long most) {
      super("an event has more than " + most + " bytes");
    }
  }

  /**
   * A parser for one stream.
   *
   * @param most the most bytes that one event may have
   */
  public EventParser(long most, Events events) {
    this.most = most;
    this.events = events;
  }

  /**
   * Takes the next piece of the stream.
   *
   * @throws TooLargeException if an event is too large; the parser cannot be used any more
   */
  public void take(ByteBuffer piece) {
    while (piece.hasRemaining()) {
      byte b = piece.get();
      if (b == '\r' || b == '\n') {
        if (b == '\r' || !afterCarriageReturn) {
          endLine();
        }
        afterCarriageReturn = b == '\r';
      } else {
        afterCarriageReturn = false;
        append(b);
      }
    }
  }

  private void append(byte b) {
    if (length + (long) data.length() >= most) {
      throw new TooLargeException(most);
    }
    if (length == line.length) {
      line = Arrays.copyOf(line, length * 2);
    }
    line[length++] = b;
  }

  private void endLine() {
    int start = first && startsWithByteOrderMark() ? BYTE_ORDER_MARK.length : 0;
    first = false;
    String text = new String(line, start, length - start, StandardCharsets.UTF_8);
    length = 0;
    if (text.isEmpty()) {
      dispatch();
    } else {
      field(text);
    }
  }

  private boolean startsWithByteOrderMark() {
    return length >= BYTE_ORDER_MARK.length
        && Arrays.equals(
            line, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
  }

  private void field(String text) {
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    int from = text.startsWith(" ", colon + 1) ? colon + 2 : colon + 1;
    String value = colon < 0 ? "" : text.substring(from);
    switch (name) {
      case "event" -> type = value;
      case "data" -> data.append(value).append('\n');
      case "id" -> lastId = value.indexOf('\0') < 0 ? value : lastId;
      default -> {
        // Comments have an empty name. The specification says to ignore unknown fields.
      }
    }
  }

  private void dispatch() {
    String text = data.toString();
    String named = type;
    data.setLength(0);
    type = "";
    if (!text.isEmpty()) {
      events.event(
          named.isEmpty() ? "message" : named, text.substring(0, text.length() - 1), lastId);
    }
  }
}
