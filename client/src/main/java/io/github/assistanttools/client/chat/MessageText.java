package io.github.assistanttools.client.chat;

import io.github.assistanttools.runtime.internal.RawJson;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the text of a message, which is a string or an array of parts. */
final class MessageText {
  private MessageText() {}

  /**
   * The text; empty if there is none.
   *
   * @param message the message, or a piece of it
   */
  static String of(RawJson message) {
    return message.get("content").map(MessageText::text).orElse("");
  }

  private static String text(RawJson content) {
    return content
        .text()
        .orElseGet(
            () ->
                content.elements().stream()
                    .filter(part -> part.text("type").equals(Optional.of("text")))
                    .flatMap(part -> part.text("text").stream())
                    .collect(Collectors.joining()));
  }
}
