package io.github.assistanttools.endurance.beats;

import java.nio.charset.StandardCharsets;

/** The data of a stream that stays open without delivering an event of the run. */
enum Beat {
  COMMENT(": ping\n\n"),
  UNKNOWN_EVENT("event: thread.future\ndata: {}\n\n"),
  EMPTY_LINE("\n"),
  /** A line that never ends. */
  BYTE("x"),
  /** An event that never ends. */
  DATA("data: x\n");

  private final String text;

  Beat(String text) {
    this.text = text;
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
