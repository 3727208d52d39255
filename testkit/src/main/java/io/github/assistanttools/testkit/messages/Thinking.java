package io.github.assistanttools.testkit.messages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** What a message begins with; its signature must come back with it. */
final class Thinking {

  static final String TEXT = "I use the tools that I was given.";

  private Thinking() {}

  /** Follows from the text, so that the server can verify it, even after a restart. */
  static String signature(String text) {
    return "Eq" + Base64.getEncoder().encodeToString(("signed: " + text).getBytes(UTF_8));
  }
}
