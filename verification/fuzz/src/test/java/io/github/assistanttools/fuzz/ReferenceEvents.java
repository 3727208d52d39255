package io.github.assistanttools.fuzz;

import io.github.assistanttools.client.assistants.ServerSentEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a whole stream of events at once, as WHATWG HTML, 9.2.6 "Interpreting an event stream"
 * specifies: decoded first, then split into lines, then into blocks.
 */
final class ReferenceEvents {
  private final List<ServerSentEvent> events = new ArrayList<>();
  private String data = "";
  private String type = "";
  private String id = "";

  private ReferenceEvents() {}

  static List<ServerSentEvent> of(byte[] stream) {
    ReferenceEvents reader = new ReferenceEvents();
    for (String line : lines(new String(stream, StandardCharsets.UTF_8))) {
      reader.take(line);
    }
    return reader.events;
  }

  /** The terminated lines; text after the last of them cannot be a complete event. */
  private static List<String> lines(String text) {
    String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<String> lines = List.of(marked.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
    return lines.subList(0, lines.size() - 1);
  }

  private void take(String line) {
    if (line.isEmpty()) {
      if (!data.isEmpty()) {
        events.add(
            ServerSentEvent.of(
                type.isEmpty() ? "message" : type, data.substring(0, data.length() - 1), id));
      }
      data = "";
      type = "";
      return;
    }
    String[] parts = line.split(":", 2);
    String value =
        parts.length == 1 ? "" : parts[1].startsWith(" ") ? parts[1].substring(1) : parts[1];
    if (parts[0].equals("data")) {
      data += value + "\n";
    } else if (parts[0].equals("event")) {
      type = value;
    } else if (parts[0].equals("id") && !value.contains("\0")) {
      id = value;
    }
  }

  /**
   * Whether, in some event, the data so far and the bytes of the next line are more than so many.
   */
  static boolean hasBlockOf(byte[] stream, long most) {
    // A character for each byte: line ends are where they are in the text.
    String bytes =
        new String(stream, StandardCharsets.ISO_8859_1).replace("\r\n", "\n").replace('\r', '\n');
    int held = 0;
    boolean first = true;
    for (String line : bytes.split("\n", -1)) {
      if (held + line.length() > most) {
        return true;
      }
      String text = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      String unmarked = first && text.startsWith("\uFEFF") ? text.substring(1) : text;
      first = false;
      if (unmarked.isEmpty()) {
        held = 0;
      } else if (unmarked.equals("data") || unmarked.startsWith("data:")) {
        held += unmarked.replaceFirst("^data(: ?)?", "").length() + 1;
      }
    }
    return false;
  }
}
