package io.github.assistanttools.client;

import java.util.UUID;

/**
 * A pair of metadata by which the client finds a run again whose id it was never told.
 *
 * @param value differs for each request
 */
record RunMark(String value) {
  /** The pair's name. */
  static final String NAME = "assistant_tools_request";

  static RunMark fresh() {
    return new RunMark(UUID.randomUUID().toString());
  }

  /** The request with this mark, or as it is if it has no room for one. */
  RunRequest on(RunRequest request) {
    return request.hasRoomForMetadata() ? request.withMetadata(NAME, value) : request;
  }
}
