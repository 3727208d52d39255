package io.github.assistanttools.client;

import io.github.assistanttools.runtime.internal.Texts;

/** Formats ids and names that come from a server for logs and messages. */
final class DisplayName {
  private static final int LONGEST = 64;

  private DisplayName() {}

  /** On one line, without control and formatting characters, cut to 64 characters. */
  static String of(String text) {
    return Texts.line(text, LONGEST);
  }
}
