package io.github.assistanttools.runtime.chat;

import io.github.assistanttools.runtime.internal.RawJson;
import java.util.Optional;

/**
 * A piece of a call; texts that it does not have are empty.
 *
 * @param index the text of a number
 * @param arguments a piece of the arguments' text, or the whole text if they came as an object
 */
record CallPiece(RawJson source, String index, String id, String name, String arguments) {

  static CallPiece of(RawJson source) {
    Optional<RawJson> function = source.get("function");
    return new CallPiece(
        source,
        source.get("index").map(RawJson::textOrSource).orElse(""),
        source.text("id").orElse(""),
        function.flatMap(value -> value.text("name")).orElse(""),
        function.flatMap(value -> value.get("arguments")).map(RawJson::textOrSource).orElse(""));
  }

  /** Whether no call can begin with this piece. */
  boolean isNameless() {
    return id.isEmpty() && name.isEmpty();
  }
}
