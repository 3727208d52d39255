package io.github.assistanttools.client;

import io.github.assistanttools.runtime.internal.Texts;

/** How ids, names and other words of a server are shown in texts for people. */
final class Shown {
  private static final int LONGEST = 64;

  private Shown() {}

  /** On one line, without control and formatting characters, cut to 64 characters. */
  static String name(String text) {
    return prose(text, LONGEST);
  }

  /** As {@link #name}, cut to another length. */
  static String prose(String text, int longest) {
    return Texts.cut(Texts.plain(text), longest);
  }
}
