package io.github.assistanttools.client;

import io.github.assistanttools.runtime.internal.Texts;

/** How ids and names that a server gave are shown in texts for people. */
final class Shown {
  private static final int LONGEST = 64;

  private Shown() {}

  /** On one line, without control and formatting characters, cut to 64 characters. */
  static String name(String text) {
    return Texts.line(text, LONGEST);
  }
}
