package io.github.assistanttools.client.chat;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.http.Request;
import io.github.assistanttools.client.http.Response;
import io.github.assistanttools.client.transport.ErrorReader;
import io.github.assistanttools.client.transport.ResponseMapper;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.internal.Documents;
import io.github.assistanttools.runtime.internal.RawJson;

/** Maps HTTP responses to completions. */
final class CompletionReading {
  private CompletionReading() {}

  /**
   * A completion.
   *
   * @throws ApiException if the HTTP response does not contain one
   */
  static Completion completion(Request request, Response response) {
    String text = ResponseMapper.text(response);
    try {
      RawJson document = Documents.read(text, MalformedRunException::new);
      if (document.get("error").isPresent() && document.get("choices").isEmpty()) {
        // Gateways exist that report the failure of the server behind them with the status 200.
        throw ResponseMapper.failure(request, response, ErrorReader.read(text));
      }
      return Completion.of(document, response.redaction());
    } catch (MalformedRunException malformed) {
      throw ResponseMapper.unexpected(request, response, "a completion", malformed.getMessage());
    }
  }
}
