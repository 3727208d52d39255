package io.github.assistanttools.interop.responses;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.interop.OpenAiJava;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.responses.ResponseTurn;
import io.github.assistanttools.runtime.responses.Responses;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The loop that users of a plain client write, with the library's documents. */
final class ResponsesLoop {

  private static final Set<String> UNFINISHED = Set.of("queued", "in_progress");

  /** More rounds and polls than any script of these tests needs. */
  private static final int MOST = 100;

  private final ResponsesApi api;
  private final Toolbox toolbox;
  private final Mode mode;

  ResponsesLoop(ResponsesApi api, Toolbox toolbox, Mode mode) {
    this.api = api;
    this.toolbox = toolbox;
    this.mode = mode;
  }

  Outcome run(String prompt) {
    Optional<String> conversation =
        mode.state() == Mode.State.CONVERSATION
            ? Optional.of(api.createConversation())
            : Optional.empty();
    Optional<String> previous = Optional.empty();
    String input = OpenAiJava.write(prompt);
    for (int round = 0; round < MOST; round++) {
      String response = receive(new LoopRequest(toolbox, mode, input, previous, conversation));
      Optional<String> next = next(input, response);
      if (next.isEmpty()) {
        return Outcome.of(OpenAiJava.tree(response));
      }
      input = next.get();
      if (mode.state() == Mode.State.PREVIOUS) {
        previous = Optional.of(OpenAiJava.tree(response).get("id").textValue());
      }
    }
    throw new AssertionError("no end after " + MOST + " rounds");
  }

  private Optional<String> next(String input, String response) {
    if (mode.state() != Mode.State.STATELESS) {
      return answer(response, toolbox);
    }
    ResponseTurn turn = Responses.turn(response);
    if (turn.calls().isEmpty()) {
      return Optional.empty();
    }
    List<ToolOutput> outputs = toolbox.callAll(turn.calls(), turn.run());
    return Optional.of(Responses.nextInput(input, turn, outputs));
  }

  /** Empty also if all calls were cut off: then the response is the last one. */
  static Optional<String> answer(String response, Toolbox toolbox) {
    return Responses.turn(response).calls().isEmpty()
        ? Optional.empty()
        : Responses.answer(response, toolbox);
  }

  private String receive(LoopRequest request) {
    if (mode.isStream()) {
      StringBuilder text = new StringBuilder();
      String response = api.stream(request, text::append);
      assertThat(text).hasToString(Outcome.text(OpenAiJava.tree(response)));
      return response;
    }
    String response = api.create(request);
    for (int polls = 0;
        UNFINISHED.contains(OpenAiJava.tree(response).get("status").textValue());
        polls++) {
      assertThat(mode.delivery()).isEqualTo(Mode.Delivery.BACKGROUND);
      assertThat(polls).isLessThan(MOST);
      response = api.retrieve(OpenAiJava.tree(response).get("id").textValue());
    }
    return response;
  }
}
