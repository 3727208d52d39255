package io.github.assistanttools.client.http;

import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A server's response.
 *
 * @param status the HTTP status
 * @param redaction masks the request's secrets in all text that is taken from the response
 */
public record Response(int status, HttpHeaders headers, Body body, Redaction redaction) {

  /** A document that was found within this response, as a response of its own. */
  public Response found(byte[] document) {
    HttpHeaders none = HttpHeaders.of(Map.of(), (name, value) -> true);
    return new Response(200, none, new Body.Whole(document, false), redaction);
  }

  /** Whether the server reports success. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Whether the body was cut: it is only the beginning of what the server sent. */
  public boolean isCut() {
    return body instanceof Body.Whole whole && whole.cut();
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** The media type without its parameters, in lower case; empty if there is none. */
  public String mediaType() {
    return mediaType(headers);
  }

  /** Without headers and body, which may contain secrets or personal data. */
  @Override
  public String toString() {
    return "Response[" + status + "]";
  }

  static String mediaType(HttpHeaders headers) {
    String type = headers.firstValue("content-type").orElse("");
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
