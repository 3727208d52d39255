package io.github.assistanttools.interop.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.assistanttools.interop.OpenAiJava;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.chat.ChatCompletions;
import java.util.Optional;

/** The loop that users of a plain client write, with the library's documents. */
final class ChatLoop {

  /** More rounds than any script of these tests needs. */
  private static final int MOST = 100;

  private final ChatApi api;
  private final Toolbox toolbox;
  private final Delivery delivery;

  ChatLoop(ChatApi api, Toolbox toolbox, Delivery delivery) {
    this.api = api;
    this.toolbox = toolbox;
    this.delivery = delivery;
  }

  Outcome run(String prompt) {
    String messages = "[{\"role\":\"user\",\"content\":" + OpenAiJava.write(prompt) + "}]";
    for (int round = 0; round < MOST; round++) {
      String completion = receive(messages);
      Optional<String> answer = ChatCompletions.answer(completion, toolbox);
      if (answer.isEmpty()) {
        return Outcome.of(OpenAiJava.tree(completion));
      }
      messages = joined(messages, answer.get());
    }
    throw new AssertionError("no end after " + MOST + " rounds");
  }

  private String receive(String messages) {
    if (delivery == Delivery.PLAIN) {
      return api.create(toolbox, messages);
    }
    StringBuilder text = new StringBuilder();
    String completion = api.stream(toolbox, messages, text::append);
    JsonNode whole = OpenAiJava.tree(completion);
    assertThat(text).hasToString(Outcome.text(whole));
    return completion;
  }

  /** Both arrays as one; neither is empty. */
  private static String joined(String first, String second) {
    return first.substring(0, first.length() - 1) + "," + second.substring(1);
  }
}
