package io.github.assistanttools.interop.responses;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * How a loop ended.
 *
 * @param status the last response's
 * @param text the last response's
 * @param reason why it failed or is incomplete
 */
record Outcome(String status, String text, Optional<String> reason) {

  static Outcome of(JsonNode response) {
    return new Outcome(
        response.get("status").textValue(),
        text(response),
        Optional.ofNullable(response.at("/error/code").textValue())
            .or(() -> Optional.ofNullable(response.at("/incomplete_details/reason").textValue())));
  }

  /** Of all messages together. */
  static String text(JsonNode response) {
    return StreamSupport.stream(response.get("output").spliterator(), false)
        .filter(item -> item.get("type").textValue().equals("message"))
        .map(item -> item.at("/content/0/text").textValue())
        .collect(Collectors.joining());
  }
}
