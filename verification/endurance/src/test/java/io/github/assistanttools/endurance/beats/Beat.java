package io.github.assistanttools.endurance.beats;

import java.nio.charset.StandardCharsets;

/** What a stream consists of that is alive and says nothing. */
enum Beat {
  COMMENT(": ping\n\n"),
  UNKNOWN_EVENT("event: thread.future\ndata: {}\n\n"),
  EMPTY_LINE("\n"),
  /** Of a line that never ends. */
  BYTE("x"),
  /** Of an event that never ends. */
  DATA("data: x\n");

  private final String text;

  Beat(String text) {
    this.text = text;
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
