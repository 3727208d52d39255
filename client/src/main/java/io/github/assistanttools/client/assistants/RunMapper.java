package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.http.Request;
import io.github.assistanttools.client.http.Response;
import io.github.assistanttools.client.transport.ResponseMapper;
import io.github.assistanttools.runtime.MalformedRunException;
import org.jspecify.annotations.Nullable;

/** Maps HTTP responses to runs. */
final class RunMapper {
  private RunMapper() {}

  /**
   * A run.
   *
   * @param threadId the thread's id as far as it is known; servers may leave it out of a run
   * @param runId the run's id, likewise
   * @throws ApiException if the response is not a run
   */
  static Run run(
      Request request, Response response, @Nullable String threadId, @Nullable String runId) {
    try {
      return RunDocument.whole(ResponseMapper.text(response), response.redaction())
          .of(threadId, runId)
          .run(ResponseMapper.pollAfter(response));
    } catch (MalformedRunException malformed) {
      throw ResponseMapper.unexpected(request, response, "a run", malformed.getMessage());
    }
  }
}
