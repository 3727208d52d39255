package io.github.assistanttools.testkit.chat;

import io.github.assistanttools.testkit.core.ErrorResponse;
import io.github.assistanttools.testkit.core.Ids;
import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.core.Usage;
import io.github.assistanttools.testkit.script.Turn;
import tools.jackson.databind.node.ObjectNode;

/** What completions and chunks have in common. */
final class Calls {

  private Calls() {}

  static ObjectNode json(Turn.Call call) {
    ObjectNode json =
        Json.object()
            .put("id", call.id().orElseGet(() -> Ids.next("call")))
            .put("type", "function");
    json.putObject("function").put("name", call.name()).put("arguments", call.arguments());
    return json;
  }

  /** A model that fails has no completion: the request fails. */
  static ErrorResponse error(Turn.Failure failure) {
    int status =
        switch (failure.code()) {
          case "rate_limit_exceeded" -> 429;
          case "invalid_prompt" -> 400;
          default -> 500;
        };
    return ErrorResponse.failure(status, failure.code(), failure.message());
  }

  static ObjectNode usage(ChatRequest request, String written) {
    return new Usage(Usage.tokens(request.messages().text()), Usage.tokens(written)).json();
  }
}
