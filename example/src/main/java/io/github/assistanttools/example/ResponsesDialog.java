package io.github.assistanttools.example;

import io.github.assistanttools.client.responses.ResponseRequest;
import io.github.assistanttools.client.responses.ResponseStatus;
import io.github.assistanttools.client.responses.ResponsesClient;
import io.github.assistanttools.client.responses.ResponsesDriver;
import io.github.assistanttools.client.responses.ResponsesResult;
import io.github.assistanttools.runtime.Toolbox;

/** Sends the question with the tools, and answers the calls of each response with the next. */
record ResponsesDialog(ResponsesClient client, String model) implements Dialog {

  @Override
  public String answer(Toolbox toolbox, Timeline timeline) throws Refusal {
    timeline.print(toolbox.functions().size() + " functions: " + QUESTION);
    ResponseRequest request =
        ResponseRequest.of(model)
            .withInstructions(INSTRUCTIONS)
            .withInput(QUESTION)
            .withTools(toolbox);

    ResponsesDriver driver = ResponsesDriver.builder(client, toolbox).listener(timeline).build();
    ResponsesResult result = driver.run(request);

    timeline.print(
        "the answer is there; calls: %d, rounds: %d".formatted(result.calls(), result.rounds()));
    if (!result.response().status().equals(ResponseStatus.COMPLETED)) {
      String why = result.response().errorMessage().map(message -> ": " + message).orElse("");
      throw new Refusal("the response ended as " + result.response().status() + why);
    }
    return result.text();
  }
}
