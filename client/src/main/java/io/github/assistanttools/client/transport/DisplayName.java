package io.github.assistanttools.client.transport;

import io.github.assistanttools.runtime.internal.Texts;

/** Formats ids and names that come from a server for logs and messages. */
public final class DisplayName {
  private static final int LONGEST = 64;

  private DisplayName() {}

  /** On one line, without control and formatting characters, cut to 64 characters. */
  public static String of(String text) {
    return Texts.line(text, LONGEST);
  }
}
