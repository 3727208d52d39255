package io.github.assistanttools.client.assistants;

import java.util.UUID;

/**
 * A metadata pair by which the client finds the run that a request created, if its response is
 * lost.
 *
 * @param value differs for each request
 */
record RequestMarker(String value) {
  /** The name of the pair. */
  static final String NAME = "assistant_tools_request";

  static RequestMarker fresh() {
    return new RequestMarker(UUID.randomUUID().toString());
  }

  /** The request with this marker, or unchanged if it has no room for one. */
  RunRequest on(RunRequest request) {
    return request.hasRoomForMetadata() ? request.withMetadata(NAME, value) : request;
  }
}
