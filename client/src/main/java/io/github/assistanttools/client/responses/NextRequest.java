package io.github.assistanttools.client.responses;

import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.responses.ResponseTurn;
import io.github.assistanttools.runtime.responses.Responses;
import java.util.List;
import java.util.Optional;

/**
 * Makes the request that follows a response: in its conversation, after the previous response, or
 * with the whole history.
 */
final class NextRequest {
  private final ResponseRequest first;
  private final ResponseRequest further;
  private String input;
  private boolean isWhole;

  NextRequest(ResponseRequest first) {
    this.first = first;
    this.further = first.unforced();
    this.input = first.input().orElse("[]");
    this.isWhole = first.isStateless() && !first.isInConversation();
  }

  ResponseRequest first() {
    return first;
  }

  /** Whether a request may be repeated that the server may have carried out. */
  boolean isRepeatable() {
    return !first.isInConversation();
  }

  /**
   * The request with the outputs of a response's calls.
   *
   * @throws MalformedRunException if the response has no id, and its history is not known here
   */
  ResponseRequest after(ModelResponse response, ResponseTurn turn, List<ToolOutput> outputs) {
    if (first.isInConversation()) {
      return further.withInputItems(Responses.outputs(turn, outputs, first.form()));
    }
    if (!isWhole && response.id().isEmpty()) {
      if (!input.equals(first.input().orElse(null))) {
        throw new MalformedRunException("/id: missing, so the response can't be continued");
      }
      isWhole = true;
    }
    if (isWhole) {
      input = Responses.nextInput(input, turn, outputs, first.form());
      return further.withInputItems(input);
    }
    input = "";
    return further
        .withPreviousResponse(response.id().orElseThrow())
        .withInputItems(Responses.outputs(turn, outputs, first.form()));
  }

  /** The history with a last response; empty if the server stores it. */
  Optional<String> history(ResponseTurn last) {
    return isWhole
        ? Optional.of(Responses.nextInput(input, last, List.of(), first.form()))
        : Optional.empty();
  }
}
