package io.github.assistanttools.client.responses;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.http.Failure;
import io.github.assistanttools.client.http.Request;
import io.github.assistanttools.client.http.Response;
import io.github.assistanttools.client.transport.ResponseMapper;
import io.github.assistanttools.runtime.MalformedRunException;

/** Maps HTTP responses to responses of the model. */
final class ResponseReading {
  private ResponseReading() {}

  /**
   * A response.
   *
   * @throws ApiException if the HTTP response does not contain one
   */
  static ModelResponse response(Request request, Response response) {
    try {
      return ModelResponse.of(
          ResponseMapper.text(response), response.redaction(), ResponseMapper.pollAfter(response));
    } catch (MalformedRunException malformed) {
      throw ResponseMapper.unexpected(request, response, "a response", malformed.getMessage());
    }
  }

  /**
   * The response with this id.
   *
   * @throws ApiException if the HTTP response does not contain it. It counts as absent if it
   *     contains another one: if an intermediary sends a response twice, the second one is read as
   *     the response to the next request on the connection
   */
  static ModelResponse response(Request request, Response response, String id) {
    ModelResponse read = response(request, response);
    if (read.id().filter(other -> !other.equals(id)).isPresent()) {
      throw new ApiException(
          Failure.noResponse(request.toString(), "the response of the server has another id"));
    }
    return read;
  }
}
