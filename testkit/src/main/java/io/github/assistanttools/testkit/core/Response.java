package io.github.assistanttools.testkit.core;

import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.JsonNode;

/** The response to a request. */
public sealed interface Response {

  /** A JSON document. */
  record Whole(int status, JsonNode json, boolean isPolled) implements Response {}

  /** Server-sent events, produced while they are sent. */
  non-sealed interface Streamed extends Response {

    /** Returns at the end of the stream. */
    void send(OutputStream out) throws IOException, InterruptedException;
  }

  static Response of(JsonNode json) {
    return new Whole(200, json, false);
  }

  /** A run; such a response also says when to poll again. */
  static Response polled(JsonNode json) {
    return new Whole(200, json, true);
  }

  static Response of(ErrorResponse error) {
    return new Whole(error.status(), error.json(), false);
  }

  /** Something was deleted. */
  static Response deleted(String kind, String id) {
    return of(Json.object().put("id", id).put("object", kind + ".deleted").put("deleted", true));
  }
}
