package io.github.assistanttools.example.server;

import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.JsonNode;

/** What a request is answered with. */
sealed interface Answer {

  /** One JSON text. */
  record Whole(int status, JsonNode json, boolean isRun) implements Answer {}

  /** Server-sent events, which are made while they are sent. */
  non-sealed interface Streamed extends Answer {

    /** Returns when the stream has come to its end. */
    void send(OutputStream out) throws IOException, InterruptedException;
  }

  static Answer of(JsonNode json) {
    return new Whole(200, json, false);
  }

  /** A run: such an answer also says when to ask again. */
  static Answer of(Run run) {
    return new Whole(200, run.json(), true);
  }

  static Answer of(ErrorAnswer error) {
    return new Whole(error.status(), error.json(), false);
  }

  /** That something is no longer there. */
  static Answer deleted(String kind, String id) {
    return of(Json.object().put("id", id).put("object", kind + ".deleted").put("deleted", true));
  }
}
