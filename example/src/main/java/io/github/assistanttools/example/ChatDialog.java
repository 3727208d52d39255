package io.github.assistanttools.example;

import io.github.assistanttools.client.chat.ChatClient;
import io.github.assistanttools.client.chat.ChatDriver;
import io.github.assistanttools.client.chat.ChatRequest;
import io.github.assistanttools.client.chat.ChatResult;
import io.github.assistanttools.runtime.Toolbox;

/** Sends the question with the tools, and each time the messages so far. */
record ChatDialog(ChatClient client, String model) implements Dialog {

  @Override
  public String answer(Toolbox toolbox, Timeline timeline) throws Refusal {
    timeline.print(toolbox.functions().size() + " functions: " + QUESTION);
    ChatRequest request =
        ChatRequest.of(model)
            .withMessage("system", INSTRUCTIONS)
            .withMessage("user", QUESTION)
            .withTools(toolbox);

    ChatDriver driver = ChatDriver.builder(client, toolbox).listener(timeline).build();
    ChatResult result = driver.run(request);

    timeline.print(
        "the answer is there; calls: %d, rounds: %d".formatted(result.calls(), result.rounds()));
    if (result.end() != ChatResult.End.OVER) {
      throw new Refusal(
          "the completion ended as " + result.completion().finishReason().orElse("unknown"));
    }
    return result.text();
  }
}
